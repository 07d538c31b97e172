import {type State, tabStrip, tabsFlag} from '../app/index.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {run, spread} from './runs.js';
import {stripRuns} from './strip.js';

/** The sections with their unread rows; right of them, whether only unread rows are shown. */
export function tabsLine(state: State, paint: Paint): Painted {
	const {columns, tab} = state;
	const tabs = stripRuns(tabStrip(state), ({index, parts: [name = '', count = '']}) => [
		index === tab ? run(name, 'bold', 'underline') : run(name, 'text'),
		run(count, 'dim'),
	]);
	const flag = tabsFlag(state);
	return paint.line(spread(tabs, flag === '' ? [] : [run(`${flag} `, 'accent')], columns), columns);
}
