/**
 * The news desk: fetch, parse, normalise, store, cluster. In a worker thread under the screen, in-process under a
 * command. The one place where feeds, store and newsroom meet; knows nothing of screens or of the config file.
 */
export type {SyncAsk} from './accounts/sync-all.js';
export type {AccountResult, IngestEvent, ListCount, Orders, RoundSummary} from './desk.js';
export {type NewsDesk, openNewsDesk} from './news-desk.js';
export {pictureDecoder} from './pages/decode-in-thread.js';
export {fetchFullText} from './pages/full-text.js';
export {secretsFor} from './pages/page-secrets.js';
export type {RoundAsk} from './round.js';
export {serveIngest} from './serve.js';
export {type Ingest, type IngestStart, startIngest} from './start.js';
