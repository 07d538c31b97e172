import {type Context, createContext, Script} from 'node:vm';
import {FeedError} from './feed-error.js';
import {hostOf} from './web-address.js';

/** 16 MB take half of it on a slow machine. */
const mostMs = 2_000;

/** Made with the first document: a context of its own for each would cost more than most documents do. */
let desk:
	| {readonly script: Script; readonly context: Context; readonly given: {work?: () => unknown}}
	| undefined;

/**
 * What reading a stranger's document gives, in two seconds or not at all. A document that somebody wrote to take hours is
 * news about that feed, and must not hold up the others: this is the one way to end work that does not pause.
 *
 * @param work leaves nothing behind when it is ended half way: no `finally` of it runs
 * @throws {FeedError} too-large
 */
export function inTime<T>(url: string, work: () => T, withinMs = mostMs): T {
	desk ??= setUp();
	const {script, context, given} = desk;
	given.work = work;
	try {
		return script.runInContext(context, {timeout: withinMs}) as T;
	} catch (error) {
		if (!isOver(error)) throw error;
		const sentence = `${hostOf(url)} sent a document that takes longer to read than ${withinMs / 1000} seconds.`;
		throw new FeedError('too-large', url, sentence, {cause: error});
	} finally {
		delete given.work;
	}
}

function setUp() {
	const given: {work?: () => unknown} = {};
	return {script: new Script('work()'), context: createContext(given), given};
}

/** An error of the context's own: `instanceof` would not know it. */
function isOver(error: unknown): boolean {
	return (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
