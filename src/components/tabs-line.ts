import type {State, Tab} from '../app/index.js';
import {shortCount} from './count.js';
import type {Paint} from './paint.js';
import {type Run, type Runs, run, runsWidth, spread} from './runs.js';
import {type Strip, strip} from './strip.js';

/** The sections with their unread rows; `‹ ›` when some are hidden, the current one never is. */
export function tabsLine(state: State, paint: Paint): string {
	const {columns, tabs, tab, list} = state;
	const pieces = tabs.map((one, at) => (at === tab ? currentTab(one) : otherTab(one)));
	const flags = list.query.unreadOnly ? [run('unread only', 'accent')] : [];

	const whole = strip(pieces, roomBeside(flags, columns), tab);
	const hidesSome = whole.hidesLeft || whole.hidesRight;
	const shown = hidesSome ? strip(pieces, roomBeside([...flags, arrows(whole)], columns), tab) : whole;
	const right = hidesSome ? [...flags, arrows(shown)] : flags;
	return paint.line(spread([run(' '), ...shown.runs], withMargin(right), columns), columns);
}

/** Columns left for the tabs, with a margin on either side. */
function roomBeside(right: Runs, columns: number): number {
	return columns - 2 - (right.length === 0 ? 0 : runsWidth(right) + 3);
}

function withMargin(right: Runs): Runs {
	return right.length === 0 ? [] : [...right, run(' ')];
}

function arrows({hidesLeft, hidesRight}: Strip): Run {
	return run(`  ${hidesLeft ? '‹' : ' '} ${hidesRight ? '›' : ' '}`, 'dim');
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
