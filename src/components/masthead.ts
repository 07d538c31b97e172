import type {State} from '../app/index.js';
import {ago, longDate, textWidth} from '../typeset/index.js';
import {counted, grouped} from './count.js';
import type {Paint} from './paint.js';
import {type Run, type Runs, run, runsWidth} from './runs.js';

const name = run(' newsterm', 'masthead');
/** Least columns between two of the three parts. */
const gap = 3;
const barColumns = 12;

/** The name left, the long date in the middle, how the feeds are right. Too narrow: the date goes, then the state. */
export function masthead(state: State, paint: Paint): string {
	const {columns} = state;
	const date = longDate(state.now);
	const health = [...healthOf(state), run(' ')];
	const nameWidth = textWidth(name.text);
	const healthWidth = runsWidth(health);

	if (nameWidth + gap + healthWidth > columns) return paint.line([name], columns);

	const start = Math.floor((columns - textWidth(date)) / 2);
	const end = start + textWidth(date);
	const hasDate = start >= nameWidth + gap && end + gap <= columns - healthWidth;
	const middle = hasDate ? [blank(start - nameWidth), run(date, 'dim')] : [];
	const taken = hasDate ? end : nameWidth;
	return paint.line([name, ...middle, blank(columns - healthWidth - taken), ...health], columns);
}

function blank(columns: number): Run {
	return run(' '.repeat(columns));
}

function healthOf(state: State): Runs {
	const {round, feeds, lastRoundAt, isOffline, now} = state;
	if (round) return progress(round.done, round.total, state.columns);
	if (feeds.length === 0) return [run('no feeds yet', 'dim')];

	const when = lastRoundAt === undefined ? 'not fetched yet' : ago(lastRoundAt, now);
	if (isOffline) return [run('offline', 'error'), run(` · ${when}`, 'dim')];

	const failing = feeds.filter(({fault}) => fault).length;
	if (failing > 0) return [run(`${counted(failing, 'feed')} failing`, 'error'), run(` · ${when}`, 'dim')];
	return [run(`${counted(feeds.length, 'feed')} · ${when}`, 'dim')];
}

function progress(done: number, total: number, columns: number): Runs {
	const count = run(` ${grouped(done)}/${grouped(total)}`, 'dim');
	if (columns < 60) return [count];
	const filled = total === 0 ? barColumns : Math.floor((barColumns * Math.min(done, total)) / total);
	return [run('━'.repeat(filled), 'accent'), run('─'.repeat(barColumns - filled), 'rule'), count];
}
