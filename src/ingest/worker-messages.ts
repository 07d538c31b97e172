import type {PictureAsk, StoryKey} from '../model.js';
import type {AccountWish, Intent, ListQuery} from '../store/index.js';
import type {IngestEvent, Orders} from './desk.js';
import type {RoundAsk} from './round.js';

/** What the screen's thread tells the worker. */
export type ToWorker =
	| {readonly type: 'follow'; readonly orders: Orders}
	| {readonly type: 'refresh'; readonly ask: RoundAsk}
	| {readonly type: 'commit'; readonly seq: number; readonly intent: Intent}
	| {readonly type: 'record'; readonly seq: number; readonly edit: string; readonly wish?: AccountWish}
	| {readonly type: 'undo'; readonly seq: number; readonly id: number; readonly wish?: AccountWish}
	| {readonly type: 'stop-marking'}
	| {readonly type: 'fetch-full-text'; readonly key: StoryKey}
	| {readonly type: 'fetch-picture'; readonly ask: PictureAsk}
	| {readonly type: 'count'; readonly lists: readonly ListQuery[]}
	| {readonly type: 'close'};

/** What the worker tells the screen's thread. */
export type FromWorker = IngestEvent | {readonly type: 'closed'};
