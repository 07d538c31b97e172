import type {State, Tab} from '../app/index.js';
import {shortCount} from './count.js';
import type {Paint} from './paint.js';
import {type Runs, run, runsWidth, spread} from './runs.js';
import {strip} from './strip.js';

/** The sections with their unread rows; `‹ ›` when some are hidden, the current one never is. */
export function tabsLine(state: State, paint: Paint): string {
	const {columns, tabs, tab} = state;
	const pieces = tabs.map((one, at) => (at === tab ? currentTab(one) : otherTab(one)));
	const unreadOnly = state.list.query.unreadOnly ? [run('unread only', 'accent')] : [];

	const roomBeside = (right: Runs) => columns - 2 - (right.length === 0 ? 0 : runsWidth(right) + 3);
	const whole = strip(pieces, roomBeside(unreadOnly), tab);
	if (!whole.hidesLeft && !whole.hidesRight) return joined(whole.runs, unreadOnly, columns, paint);

	const narrow = strip(pieces, roomBeside([...unreadOnly, run('  ‹ ›')]), tab);
	const arrows = run(`  ${narrow.hidesLeft ? '‹' : ' '} ${narrow.hidesRight ? '›' : ' '}`, 'dim');
	return joined(narrow.runs, [...unreadOnly, arrows], columns, paint);
}

function joined(left: Runs, right: Runs, columns: number, paint: Paint): string {
	const end = right.length === 0 ? [] : [...right, run(' ')];
	return paint.line(spread([run(' '), ...left], end, columns), columns);
}

function currentTab({name, count}: Tab): Runs {
	return [run(name, 'bold', 'underline'), ...unread(count)];
}

function otherTab({name, count}: Tab): Runs {
	return [run(name, 'text'), ...unread(count)];
}

function unread(count: number): Runs {
	return count === 0 ? [] : [run(` ${shortCount(count)}`, 'dim')];
}
