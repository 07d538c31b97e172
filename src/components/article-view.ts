import {
	type ArticlePage,
	bodyMode,
	foundOn,
	type Layout,
	type PageLine,
	pageOf,
	type Reading,
	type State,
	showsFullText,
	topOf,
} from '../app/index.js';
import {english} from '../english.js';
import type {EpochMs} from '../model.js';
import {momentOf, startsRtl, textWidth} from '../typeset/index.js';
import {articleBodyRuns} from './article-body.js';
import {articleStoryRuns} from './article-story.js';
import {type Found, withFound} from './found.js';
import {marginBar} from './margin-bar.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {pictureLine} from './picture-line.js';
import {namedRule} from './rules.js';
import {type Runs, run, spread} from './runs.js';

/** An article as it stands in its pane. */
interface ArticleLook {
	readonly page: ArticlePage;
	readonly reading: Reading;
	readonly now: EpochMs;
}

/** The window on the open article, from its first line shown. */
export function articleView(state: State, layout: Layout, paint: Paint): readonly Painted[] {
	const {reading, now} = state;
	const {articleColumns, bodyRows, isSideBySide} = layout;
	if (!reading) return [];

	const page = pageOf(state, reading);
	const look = {page, reading, now};
	const top = topOf(page, reading, bodyRows);
	const shown = page.lines.slice(top, top + bodyRows);
	const hasBar = isSideBySide && bodyMode(state) === 'article' && reading.selected === undefined;
	const barred = hasBar ? barredLines(shown) : [];
	const found = foundIn(page, reading, top);
	return shown.map((line, at) => {
		const margin = barred.includes(line) ? marginBar(page.margin, 'accent') : [run(' '.repeat(page.margin))];
		const runs =
			line.kind === 'story'
				? storyRuns(line, look)
				: [...margin, ...markedRuns(line, look, found.get(top + at))];
		const picture = line.kind === 'body' ? line.line.picture : undefined;
		return picture
			? pictureLine(picture, runs, {state, reading, paint, columns: articleColumns})
			: paint.line(runs, articleColumns);
	});
}

/** Where the bar says that the keys go to this pane: at the title, or at the top once that is out of sight. */
function barredLines(shown: readonly PageLine[]): readonly PageLine[] {
	const titles = shown.filter(({kind}) => kind === 'title');
	return titles.length > 0 ? titles : shown.slice(0, 1);
}

type StoryLine = Extract<PageLine, {kind: 'story'}>;

function storyRuns({headline, index}: StoryLine, {page, reading, now}: ArticleLook): Runs {
	return articleStoryRuns(headline, {
		page,
		now,
		isSelected: index === reading.selected,
		isSibling: index < reading.article.alsoReported.length,
	});
}

/** What was found, by the lines of the page it stands on, from the first one shown. */
function foundIn(page: ArticlePage, {find}: Reading, top: number): ReadonlyMap<number, readonly Found[]> {
	const byLine = new Map<number, Found[]>();
	for (const {hit, isCurrent} of find ? foundOn(page, find) : []) {
		for (const {line, from, to} of hit) {
			if (line >= top) byLine.set(line, [...(byLine.get(line) ?? []), {from, to, isCurrent}]);
		}
	}
	return byLine;
}

/** The first run of a title and of a body line is the space before its text. */
function markedRuns(
	line: Exclude<PageLine, StoryLine>,
	look: ArticleLook,
	found: readonly Found[] = [],
): Runs {
	const runs = lineRuns(line, look);
	if (line.kind !== 'body' && line.kind !== 'title') return withFound(runs, found);
	const [indent, ...text] = runs;
	return [...(indent ? [indent] : []), ...withFound(text, found)];
}

/** What stands right of the margin. */
function lineRuns(line: Exclude<PageLine, StoryLine>, look: ArticleLook): Runs {
	const {measure} = look.page;
	switch (line.kind) {
		case 'blank':
			return [];
		case 'kicker':
			return kickerRuns(look);
		case 'title':
			return titleRuns(line.text, measure);
		case 'byline':
			return [run(line.text, 'dim')];
		case 'body':
			return articleBodyRuns(line.line, measure);
		case 'list-title':
			return namedRule(line.text, measure);
	}
}

/** Against the edge that it is read from. */
function titleRuns(text: string, measure: number): Runs {
	const title = run(text, 'masthead');
	if (!startsRtl(text)) return [run(''), title];
	return [run(' '.repeat(Math.max(0, measure - textWidth(text)))), {...title, isRtl: true}];
}

/** In a narrower measure it would stand in the place of the outlet. */
const fullTextFrom = 48;

/** Above the title: section, outlet, star, the sign of a followed event, the person's tags; right, when it came, how long it takes to read, whether it is more than the feed gave. */
function kickerRuns({page: {measure, minutes}, reading: {article}, now}: ArticleLook): Runs {
	const {headline, publishedAt} = article;
	const left = [
		run(headline.section.toUpperCase(), 'accent', 'bold'),
		run(` · ${headline.outlet}`, 'dim'),
		run(headline.isStarred ? ' ★' : '', 'star'),
		run(headline.isFollowed ? ' ›' : '', 'accent'),
		run((headline.tags ?? []).map((tag) => ` #${tag}`).join(''), 'accent'),
	];
	const length = minutes > 0 ? ` · ${english.article.minutes(minutes)}` : '';
	const text = showsFullText(article) && measure >= fullTextFrom ? ` · ${english.article.fullText}` : '';
	const right = [run(`${momentOf(publishedAt ?? headline.sortAt, now)}${length}${text}`, 'dim')];
	return spread(left, measure < 36 ? [] : right, measure);
}
