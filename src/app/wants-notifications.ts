import type {State} from './state.js';

/** Whether the desktop is to be told now. */
export function wantsNotifications({settings: {notify}, notifying: {isAway}}: State): boolean {
	const when = notify?.when ?? 'auto';
	return when === 'on' || (when === 'auto' && isAway);
}
