import {modeOf, type State} from '../app/index.js';
import type {Topic} from '../model.js';
import {counted, grouped} from './count.js';
import type {Paint} from './paint.js';
import {promptRuns} from './prompt-line.js';
import {type Runs, run, spread} from './runs.js';
import {tabsLine} from './tabs-line.js';

/** The line above the body: the tabs, or what stands there instead of a tab's list. */
export function titleLine(state: State, paint: Paint): string {
	const mode = modeOf(state);
	if (mode === 'search') return prompted(state, paint, '/', state.search, searchCount(state));
	if (mode === 'help') return prompted(state, paint, 'Keys', state.help.filter, 'type to narrow');
	if (mode === 'feeds') return prompted(state, paint, 'Feeds', state.feedsView.filter, 'type to narrow');
	if (state.list.title !== undefined) return listTitle(state, paint, state.list.title);
	if (state.topic) return topicTitle(state, paint, state.topic);
	return tabsLine(state, paint);
}

function prompted(state: State, paint: Paint, label: string, prompt: State['search'], right: string): string {
	const {columns} = state;
	const title = run(` ${label} `, 'accent', 'bold');
	const end = columns < 40 ? [] : [run(`${right} `, 'dim')];
	const room = columns - label.length - 4 - (columns < 40 ? 0 : right.length + 1);
	return paint.line(spread([title, ...promptRuns(prompt, room)], end, columns), columns);
}

/** More are not counted: nobody reads the five-thousandth hit. */
const mostCounted = 5000;

function searchCount({search, list}: State): string {
	if (search.text.trim() === '') return 'words of the headline or its first lines';
	if (list.query.search === undefined) return 'three letters or more';
	return list.total > mostCounted ? `${grouped(mostCounted)}+` : grouped(list.total);
}

function listTitle({columns, list}: State, paint: Paint, title: string): string {
	const left = [run(` ${title}`, 'bold'), run(`   ${counted(list.total, 'story', 'stories')}`, 'dim')];
	return paint.line(spread(left, columns < 40 ? [] : escHint('back'), columns), columns);
}

function topicTitle({columns}: State, paint: Paint, {label, stories, outlets}: Topic): string {
	const extent = `   ${counted(stories, 'story', 'stories')} from ${counted(outlets, 'outlet')}`;
	const left = [run(' Topic  ', 'accent', 'bold'), run(label, 'bold'), run(extent, 'dim')];
	return paint.line(spread(left, columns < 40 ? [] : escHint('all news'), columns), columns);
}

function escHint(words: string): Runs {
	return [run('Esc', 'text'), run(` ${words} `, 'dim')];
}
