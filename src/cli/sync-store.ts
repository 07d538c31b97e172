import type {Config} from '../config/index.js';
import type {EpochMs} from '../model.js';
import type {Store} from '../store/index.js';
import type {CliDesk} from './command.js';
import {mutesOf} from './mutes-of.js';

/** Makes the store's feeds and mutes be those of the config, without fetching. */
export function followConfig(store: Store, {feeds, sections, mute, accounts}: Config, now: EpochMs): void {
	store.sync.syncAccounts(accounts);
	store.syncSubscriptions(feeds, sections, now);
	store.syncMutes(mutesOf({mute}), now);
}

/** The same for the store and the config of a command. */
export function syncStore(desk: CliDesk): void {
	followConfig(desk.openStore(), desk.config(), desk.now());
}
