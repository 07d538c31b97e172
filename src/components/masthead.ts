import {askedAt, heldBack, type State} from '../app/index.js';
import {english, grouped} from '../english.js';
import {ago, longDate, shortDate, textWidth} from '../typeset/index.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {type Run, type Runs, run, runsWidth} from './runs.js';

const name = run(' newsterm', 'masthead');
/** Least columns between two of the three parts. */
const gap = 3;
const barColumns = 12;

/**
 * The name left, the date in the middle, how the feeds are right. The narrower, the less: the date is shortened, then
 * goes, then since when the feeds are so, then all of them.
 */
export function masthead(state: State, paint: Paint): Painted {
	const {columns, now} = state;
	const health = paint.isTimeless ? [] : feedsRuns(state, columns - textWidth(name.text) - gap);
	const healthAt = columns - runsWidth(health);
	const [date, dateAt] = [longDate(now), shortDate(now)]
		.map((text) => [text, Math.floor((columns - textWidth(text)) / 2)] as const)
		.find(([text, at]) => at >= textWidth(name.text) + gap && at + textWidth(text) + gap <= healthAt) ?? [
		'',
		0,
	];

	const left = [name, blank(dateAt - textWidth(name.text)), run(date, 'dim')];
	return paint.line([...left, blank(healthAt - runsWidth(left)), ...health], columns);
}

function blank(columns: number): Run {
	return run(' '.repeat(Math.max(0, columns)));
}

/** How the feeds are, a margin after it, in at most `room` columns: what is so goes last. */
function feedsRuns(state: State, room: number): Runs {
	const runs = healthRuns(state);
	const fitting = [runs, runs.slice(0, 2), runs.slice(0, 1)].find((some) => runsWidth(some) < room);
	return fitting ? [...fitting, run(' ')] : [];
}

/** What is so comes first. */
function healthRuns(state: State): Runs {
	const {round, feeds, accounts, isOffline, now} = state;
	if (round) return progress(round.done, round.total, state.columns);
	if (feeds.length + accounts.length === 0) return [run(english.masthead.noFeeds, 'dim')];

	const at = askedAt(state);
	const when = at === undefined ? english.masthead.notFetched : ago(at, now);
	const rest = [run(` · ${when}`, 'dim'), ...heldRuns(state)];
	if (isOffline) return [run(english.masthead.offline, 'error'), ...rest];

	const failing = feeds.filter(({fault, account}) => fault && account === undefined).length;
	if (failing > 0) return [run(english.masthead.failing(failing), 'error'), ...rest];
	return [run(english.counts.feeds(feeds.length), 'dim'), ...rest];
}

/** Where a server cannot be reached, what it has yet to be told; nothing where all is well. */
function heldRuns({accounts}: State): Runs {
	const held = heldBack(accounts);
	return held === 0 ? [] : [run(` · ${english.accounts.held(held)}`, 'dim')];
}

function progress(done: number, total: number, columns: number): Runs {
	const count = run(` ${grouped(done)}/${grouped(total)}`, 'dim');
	if (columns < 60) return [count];
	const filled = total === 0 ? barColumns : Math.floor((barColumns * Math.min(done, total)) / total);
	return [run('━'.repeat(filled), 'accent'), run('─'.repeat(barColumns - filled), 'rule'), count];
}
