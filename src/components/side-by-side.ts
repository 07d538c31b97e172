import {bodyMode, type Layout, type State} from '../app/index.js';
import {english} from '../english.js';
import {articleView} from './article-view.js';
import {filled} from './filled.js';
import {headlineList} from './headline-list.js';
import type {Paint} from './paint.js';
import {beside, type Painted} from './painted.js';
import {run} from './runs.js';

/** List left, hairline, article right. The hairline takes the accent while the article has the keys. */
export function sideBySide(state: State, layout: Layout, paint: Paint): readonly Painted[] {
	const {listColumns, articleColumns, bodyRows} = layout;
	const list = filled(headlineList(state, layout, paint), bodyRows, paint.line([], listColumns));
	const right = state.reading ? articleView(state, layout, paint) : nothingOpen(state, articleColumns, paint);
	const article = filled(right, bodyRows, paint.line([], articleColumns));
	const line = paint.line([run(' '), run('│', bodyMode(state) === 'article' ? 'accent' : 'rule')], 3);
	return list.map((left, at) => beside(left, line, ...article.slice(at, at + 1)));
}

function nothingOpen(state: State, columns: number, paint: Paint): readonly Painted[] {
	const words = state.list.total === 0 ? '' : english.list.opensHere;
	const before = Math.max(0, Math.floor((columns - words.length) / 2));
	return [paint.line([], columns), paint.line([run(`${' '.repeat(before)}${words}`, 'faint')], columns)];
}
