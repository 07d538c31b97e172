import type {EpochMs} from '../model.js';

/** `23 Nov 2026, 12:00`, where the person is: what is printed or handed on is read on other days, too. */
export function momentText(at: EpochMs): string {
	return new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'}).format(at);
}
