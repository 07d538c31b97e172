import type {CliDesk} from './command.js';
import {mutesOf} from './mutes-of.js';

/** Makes the store's feeds be those of the config, without fetching. */
export function syncStore(desk: CliDesk): void {
	const {feeds, sections, mute} = desk.config();
	const store = desk.openStore();
	store.syncSubscriptions(feeds, sections, desk.now());
	store.syncMutes(mutesOf({mute}), desk.now());
}
