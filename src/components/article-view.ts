import {
	type ArticlePage,
	articlePage,
	type Layout,
	modeOf,
	type PageLine,
	type Reading,
	type State,
} from '../app/index.js';
import type {EpochMs} from '../model.js';
import {momentOf} from '../typeset/index.js';
import {articleBodyRuns} from './article-body.js';
import {articleStoryRuns} from './article-story.js';
import type {Paint} from './paint.js';
import {namedRule} from './rules.js';
import {type Run, type Runs, run, spread} from './runs.js';

/** An article as it stands in its pane. */
interface ArticleLook {
	readonly page: ArticlePage;
	readonly reading: Reading;
	readonly now: EpochMs;
	/** Beside the list, the bar at the title says that the keys go to the article. */
	readonly hasBar: boolean;
}

/** The window on the open article, from its first line shown. */
export function articleView(state: State, layout: Layout, paint: Paint): readonly string[] {
	const {reading, settings, now} = state;
	const {articleColumns, bodyRows, isSideBySide} = layout;
	if (!reading) return [];

	const page = articlePage(reading.article, articleColumns, settings);
	const hasBar = isSideBySide && modeOf(state) === 'article' && reading.selected === undefined;
	const look = {page, reading, now, hasBar};
	// A pane that grew sets the text in fewer lines than there were.
	const top = Math.min(reading.scroll, Math.max(0, page.lines.length - bodyRows));
	return page.lines
		.slice(top, top + bodyRows)
		.map((line) => paint.line(lineRuns(line, look), articleColumns));
}

function lineRuns(line: PageLine, look: ArticleLook): Runs {
	const {page, reading, now} = look;
	const margin = run(' '.repeat(page.margin));
	switch (line.kind) {
		case 'blank':
			return [];
		case 'kicker':
			return [margin, ...kickerRuns(look)];
		case 'title':
			return [titleMargin(look), run(line.text, 'masthead')];
		case 'byline':
			return [margin, run(line.text, 'dim')];
		case 'body':
			return [margin, ...articleBodyRuns(line.line, page.measure)];
		case 'list-title':
			return [margin, ...namedRule(line.text, page.measure)];
		case 'story':
			return articleStoryRuns(line.headline, {
				page,
				now,
				isSelected: line.index === reading.selected,
				isSibling: line.index < reading.article.alsoReported.length,
			});
	}
}

function titleMargin({page: {margin}, hasBar}: ArticleLook): Run {
	if (!hasBar || margin < 2) return run(' '.repeat(margin));
	return run(`${' '.repeat(margin - 2)}▌ `, 'accent');
}

/** Above the title: section, outlet and star; right, when it came and how long it takes to read. */
function kickerRuns({page: {measure, minutes}, reading: {article}, now}: ArticleLook): Runs {
	const {headline, publishedAt} = article;
	const left = [
		run(headline.section.toUpperCase(), 'accent', 'bold'),
		run(` · ${headline.outlet}`, 'dim'),
		run(headline.isStarred ? ' ★' : '', 'star'),
	];
	const length = minutes > 0 ? ` · ${minutes} min` : '';
	const right = [run(`${momentOf(publishedAt ?? headline.sortAt, now)}${length}`, 'dim')];
	return spread(left, measure < 36 ? [] : right, measure);
}
