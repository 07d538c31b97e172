import type {Article, Enclosure} from '../model.js';
import type {StoreReader} from '../store/index.js';
import type {Action, Effect} from './action.js';
import {filesOf} from './enclosed.js';
import {storyGone} from './perform-share.js';
import {reasonOf} from './reason-of.js';

/** What is asked of the outside for the files of stories. */
export interface EnclosedDesk {
	/** With a program of the person's, which is lent the terminal. Fails with a sentence. */
	readonly play: (command: readonly string[]) => Promise<void>;
	/** Into a file, whose name is the answer, as a person would write it; absent: it was stopped. Fails with a sentence. */
	readonly download: (
		wanted: {readonly article: Article; readonly enclosure: Enclosure},
		onProgress: (bytes: number, total?: number) => void,
	) => Promise<string | undefined>;
	readonly stopDownload: (url: string) => void;
}

type Desk = EnclosedDesk & {
	readonly reader: StoreReader;
	readonly openUrl: (url: string) => Promise<void>;
};

export function readFiles(reader: StoreReader, {key, wish}: Extract<Effect, {type: 'read-files'}>): Action {
	const article = reader.article(key);
	if (!article) return {type: 'failed', reason: storyGone};
	return {type: 'files-arrived', key, wish, files: filesOf(article)};
}

/** Without a player of the person's, whatever opens addresses here plays it. @throws {Error} one sentence */
export async function playOrKeep(
	effect: Extract<Effect, {type: 'play' | 'download'}>,
	desk: Desk,
	dispatch: (action: Action) => void,
): Promise<Action | undefined> {
	if (effect.type === 'download') return keep(effect, desk, dispatch);
	await (effect.command ? desk.play(effect.command) : desk.openUrl(effect.url));
	return undefined;
}

/** Tells how far it is, and then what came of it. */
async function keep(
	{key, file: enclosure}: Extract<Effect, {type: 'download'}>,
	{reader, download}: Desk,
	dispatch: (action: Action) => void,
): Promise<Action> {
	const {url} = enclosure;
	const ended = {type: 'download-ended', url} as const;
	const article = reader.article(key);
	if (!article) return {...ended, reason: storyGone};
	try {
		const far = inSteps((bytes, total) =>
			dispatch({type: 'download-told', url, bytes, ...(total !== undefined && {total})}),
		);
		const file = await download({article, enclosure}, far);
		return {...ended, ...(file !== undefined && {file})};
	} catch (error) {
		return {...ended, reason: reasonOf(error)};
	}
}

/** A frame for each percent, or each megabyte: chunks come by the thousand. */
function inSteps(tell: (bytes: number, total?: number) => void): (bytes: number, total?: number) => void {
	let told = -1;
	return (bytes, total) => {
		const step = Math.floor(total === undefined || total === 0 ? bytes / 1_000_000 : (100 * bytes) / total);
		if (step !== told) tell(bytes, total);
		told = step;
	};
}
