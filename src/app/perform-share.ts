import {english} from '../english.js';
import type {Article} from '../model.js';
import type {StoreReader} from '../store/index.js';
import type {Action} from './action.js';
import type {SaveFormat, ShareDeed} from './share-deed.js';

/** What sharing asks of the outside. All fail with a sentence. */
export interface SharingDesk {
	/** Into a file of its own, whose name is the answer, as a person would write it. */
	readonly saveArticle: (article: Article, format: SaveFormat) => Promise<string>;
	readonly writeMail: (mail: {readonly subject: string; readonly body: string}) => Promise<void>;
	/** Lends the terminal to the command, until the person has seen what it wrote. */
	readonly pipeArticle: (article: Article, command: readonly string[]) => Promise<void>;
	/** Runs the command out of sight. */
	readonly runWithArticle: (article: Article, command: readonly string[]) => Promise<void>;
}

export const {storyGone} = english.whyNot;

/** Does it; the answer is what to tell the person. @throws {Error} one sentence */
export async function performShare(
	deed: ShareDeed,
	{reader, ...desk}: SharingDesk & {readonly reader: StoreReader},
): Promise<Action> {
	if (deed.kind === 'mail') {
		await desk.writeMail(deed);
		return noticed(english.share.mailed);
	}
	const stored = reader.article(deed.key);
	if (!stored) throw new Error(storyGone);
	const article = deed.showsFeedText ? {...stored, showsFeedText: true as const} : stored;
	switch (deed.kind) {
		case 'save':
			return noticed(english.share.saved(await desk.saveArticle(article, deed.format)));
		case 'pipe':
			await desk.pipeArticle(article, deed.command);
			return noticed(english.share.piped(deed.command.join(' ')));
		case 'run':
			await desk.runWithArticle(article, deed.command);
			return noticed(english.share.done(deed.name));
	}
}

function noticed(text: string): Action {
	return {type: 'noticed', text};
}
