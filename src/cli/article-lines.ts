import type {PageLine} from '../app/index.js';
import type {Article} from '../model.js';
import {cut, textWidth} from '../typeset/index.js';
import type {CliDesk} from './command.js';
import {headlineLine} from './headline-line.js';
import {momentText} from './moment-text.js';

/** An article as on the screen, without its colours and margins. */
export async function articleLines(article: Article, desk: CliDesk): Promise<readonly string[]> {
	const {articlePage, showsFullText} = await import('../app/index.js');
	const {settingsOf} = await import('./settings.js');
	const {lines, measure} = articlePage({article}, desk.columns + margins, settingsOf(desk.config()));
	const look = {
		measure,
		desk,
		kicker: kickerOf(article, showsFullText(article) ? ['full text'] : [], measure),
	};
	const set = lines.map((line) => lineText(line, look));
	const address = article.headline.url;
	return [...set.slice(1), ...(address === undefined ? [] : ['', address])];
}

/** The screen leaves a column free on either side. */
const margins = 2;

interface Look {
	readonly measure: number;
	readonly kicker: string;
	readonly desk: CliDesk;
}

function lineText(line: PageLine, {measure, kicker, desk}: Look): string {
	switch (line.kind) {
		case 'blank':
			return '';
		case 'kicker':
			return kicker;
		case 'title':
		case 'byline':
		case 'list-title':
			return cut(line.text, measure);
		case 'body': {
			const {spans, indent, isRtl} = line.line;
			const text = spans.map((span) => span.text).join('');
			const left = isRtl ? Math.max(0, measure - indent - textWidth(text)) : indent;
			return `${' '.repeat(left)}${text}`.trimEnd();
		}
		case 'story':
			return headlineLine(line.headline, desk);
	}
}

function kickerOf(
	{headline: {section, outlet}, publishedAt}: Article,
	more: readonly string[],
	measure: number,
): string {
	const parts = [
		section.toUpperCase(),
		outlet,
		...(publishedAt === undefined ? [] : [momentText(publishedAt)]),
		...more,
	];
	return cut(parts.join(' · '), measure);
}
