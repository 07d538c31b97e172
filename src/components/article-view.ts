import {
	type ArticlePage,
	articlePage,
	type Layout,
	modeOf,
	type PageLine,
	type Reading,
	type State,
} from '../app/index.js';
import {articleBodyRuns} from './article-body.js';
import {articleStoryRuns} from './article-story.js';
import {momentOf} from './dates.js';
import type {Paint} from './paint.js';
import {namedRule} from './rules.js';
import {type Run, run, spread} from './runs.js';

/** The window on the open article, from its first line shown. */
export function articleView(
	state: State,
	{articleColumns, bodyRows}: Layout,
	paint: Paint,
): readonly string[] {
	const {reading, settings} = state;
	if (!reading) return [];
	const page = articlePage(reading.article, articleColumns, settings);
	return page.lines
		.slice(reading.scroll, reading.scroll + bodyRows)
		.map((line) => paint.line(lineRuns(line, page, reading, state), articleColumns));
}

function lineRuns(line: PageLine, page: ArticlePage, reading: Reading, state: State): readonly Run[] {
	const margin = run(' '.repeat(page.margin));
	switch (line.kind) {
		case 'blank':
			return [];
		case 'kicker':
			return [margin, ...kickerRuns(reading, page, state)];
		case 'title':
			return [titleMargin(page, reading, state), run(line.text, 'masthead')];
		case 'byline':
			return [margin, run(line.text, 'dim')];
		case 'body':
			return [margin, ...articleBodyRuns(line.line, page.measure)];
		case 'list-title':
			return [margin, ...namedRule(line.text, page.measure)];
		case 'story':
			return articleStoryRuns(line.headline, {
				page,
				now: state.now,
				isSelected: line.index === reading.selected,
				isSibling: line.index < reading.article.alsoReported.length,
			});
	}
}

/** Beside the list, the bar at the title says that the keys go to the article. */
function titleMargin({margin}: ArticlePage, {selected}: Reading, state: State): Run {
	const hasFocus = modeOf(state) === 'article' && selected === undefined;
	const isBeside = state.columns >= 140;
	if (!hasFocus || !isBeside || margin < 2) return run(' '.repeat(margin));
	return run(`${' '.repeat(margin - 2)}▌ `, 'accent');
}

function kickerRuns({article}: Reading, {measure, minutes}: ArticlePage, {now}: State): readonly Run[] {
	const {headline, publishedAt} = article;
	const left = [run(headline.section.toUpperCase(), 'accent', 'bold'), run(` · ${headline.outlet}`, 'dim')];
	const length = minutes > 0 ? ` · ${minutes} min` : '';
	const right = [run(`${momentOf(publishedAt ?? headline.sortAt, now)}${length}`, 'dim')];
	return spread(left, measure < 36 ? [] : right, measure);
}
