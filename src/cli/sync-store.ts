import type {CliDesk} from './command.js';

/** Makes the store's feeds be those of the config, without fetching. */
export function syncStore(desk: CliDesk): void {
	const {feeds, sections} = desk.config();
	desk.openStore().syncSubscriptions(feeds, sections, desk.now());
}
