/**
 * The person's file: where it is, what it says, the few edits newsterm may make in it, and the secrets it names.
 * Knows nothing of feeds as documents, of the store or of the screen: names they own come as a `Vocabulary`.
 */
export type {Config, ConfiguredFeed} from './config.js';
export {ConfigError} from './config-error.js';
export type {ConfiguredAccount} from './configured-account.js';
export {
	addFeed,
	addFeeds,
	moveFeed,
	removeFeed,
	takeBackEdit,
} from './edit-feeds.js';
export type {FileEdit} from './file-edit.js';
export {writeFirstConfig} from './first-config.js';
export {type Home, homePaths} from './home.js';
export {nearest as nearestName} from './nearest.js';
export {configFaults, readConfig} from './read-config.js';
export {accountPassword, resolveSecrets} from './resolve-secrets.js';
export {configSchema, settingNames, writeSchema} from './schema.js';
export {settingLine} from './setting-line.js';
export type {Vocabulary} from './settings.js';
export {starterFeeds} from './starter-feeds.js';
export {watchConfig} from './watch-config.js';
export type {WrittenFeed} from './written-feed.js';
