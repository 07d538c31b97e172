import type {ReaderDesk, SharingDesk} from '../app/index.js';
import type {Article} from '../model.js';
import {printableLine} from '../printable.js';
import {copySequence, copyToSystem, feedProgram, runProgram, writeMail} from '../terminal/index.js';
import {articleIn} from './article-in.js';
import {downloadsFolder} from './downloads-folder.js';
import {saveArticle} from './save-article.js';
import type {Screen} from './screen.js';
import {shownPath} from './shown-path.js';

/** How stories leave by way of the clipboard, of files and of the person's programs. */
export function sharingDesk(screen: Screen): SharingDesk & Pick<ReaderDesk, 'copy'> {
	const {env} = process;
	return {
		copy(text) {
			process.stdout.write(copySequence(text) ?? '');
			void copyToSystem(text, {env});
		},
		saveArticle: async (article, format) => shownPath(saveArticle(article, format, downloadsFolder(env))),
		writeMail: (mail) => writeMail(mail, {env}),
		pipeArticle: (article, command) => screen.lendUntilRead(() => pipe(article, command)),
		runWithArticle: (article, command) =>
			feedProgram(command, {env, input: textOf(article), advice: 'look at "share" in the config'}),
	};
}

async function pipe(article: Article, command: readonly string[]): Promise<void> {
	const [program = ''] = command;
	const advice = 'type the name of a program';
	const status = await runProgram(command, {env: process.env, advice, input: textOf(article)});
	if (status !== 0) process.stdout.write(printableLine(`${program} ended with status ${status}`));
}

function textOf(article: Article): string {
	return `${articleIn('text', article)}\n`;
}
