/**
 * The store: remembers stories, and what the person did with them, in one SQLite file and a journal beside it.
 * It does not know where stories come from, what makes two of them one, or how they look.
 */

export {besideStore, storeFiles} from './beside.js';
export type {DeedPart, Intent, Undone} from './deed.js';
export type {EditedStory} from './edited-story.js';
export {networkFileSystem} from './file-system.js';
export {type ForeignStore, isSqliteFile, openForeignStore} from './foreign-store.js';
export {inspectStore, type StoreReport} from './inspect-store.js';
export {type Journal, openJournal} from './journal.js';
export {keepFrame, readKeptFrame, storedGeneration} from './kept-frame.js';
export type {ListQuery} from './list-query.js';
export {muteFault, muteQuery, phrase} from './mute-query.js';
export {openReader, openStore, peekStore} from './open-store.js';
export type {JsonPage, PageAsk, PageKey} from './page-ask.js';
export {openPictureCache, type PictureCache} from './picture-cache.js';
export type {Placement, WindowStory} from './placement.js';
export {readMoment} from './read-moment.js';
export {
	type Query,
	type QueryFault,
	type QueryField,
	type QueryTerm,
	readQuery,
	wordFields,
} from './read-query.js';
export {readTag} from './read-tag.js';
export {type Repaired, repairStore} from './repair-store.js';
export type {
	FeedOutcome,
	KnownAddress,
	KnownStatus,
	Mute,
	Rests,
	Store,
	StoredFeed,
	StoreReader,
	TabCounts,
	TagCount,
	Wanted,
} from './store.js';
export {fromThread, StoreError} from './store-error.js';
export {NoAccountError} from './sync/accounts.js';
export type * from './sync/sync-store.js';
export {watchStore} from './watch-store.js';
