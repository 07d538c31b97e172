import {
	downloadsShown,
	fullTextAwaited,
	type Hint,
	hintsFor,
	modeOf,
	position,
	readPercent,
	type State,
	shownFeeds,
	shownHealth,
	unfinishedKeys,
} from '../app/index.js';
import {english, grouped} from '../english.js';
import {findWords} from './find-words.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {type Runs, run, runsWidth, spread} from './runs.js';

/** Least columns between the two halves, and the margin. */
const gap = 3;

/** The last line: a notice while it lasts, then what is waited for, else the keys of this place; right, where one is. */
export function footer(state: State, paint: Paint): Painted {
	const {columns} = state;
	const awaited = fullTextAwaited(state);
	const notice = state.notice ?? (awaited && {text: awaited, tone: 'plain'});
	const where = [...unfinishedRuns(state), ...downloadRuns(state), ...placeRuns(state), run(' ')];
	const room = columns - runsWidth(where) - gap;
	if (!notice)
		return paint.line(spread([run(' '), ...hintRuns(state, room, paint)], where, columns), columns);

	const words = [run(` ${notice.text}`, notice.tone === 'error' ? 'error' : 'bold')];
	// What happened is worth more than where one is.
	return paint.line(runsWidth(words) > room ? words : spread(words, where, columns), columns);
}

/** As many as fit whole: those of this place go first, from the last on, the ways out at the very end. */
function hintRuns(state: State, room: number, paint: Paint): Runs {
	let hints = hintsFor(state);
	let runs = inRow(hints, paint);
	while (hints.length > 0 && runsWidth(runs) > room) {
		const least = Math.max(
			0,
			hints.findLastIndex(({isKept}) => !isKept),
		);
		hints = hints.filter((_, at) => at !== least);
		runs = inRow(hints, paint);
	}
	return runs;
}

function inRow(hints: readonly Hint[], paint: Paint): Runs {
	return hints.flatMap(({keys, words}, at) => [
		run(at === 0 ? '' : '   '),
		run(paint.keys(keys), 'text'),
		run(` ${words}`, 'dim'),
	]);
}

/** Keys that wait for the next one. */
function unfinishedRuns(state: State): Runs {
	const keys = unfinishedKeys(state);
	return keys === '' ? [] : [run(keys, 'accent', 'bold'), run('   ')];
}

function downloadRuns(state: State): Runs {
	const far = downloadsShown(state);
	return far === undefined ? [] : [run(far, 'accent'), run('   ')];
}

function placeRuns(state: State): Runs {
	switch (modeOf(state)) {
		case 'article':
			return [run(state.reading?.find ? findWords(state) : `${readPercent(state)} %`, 'dim')];
		case 'feeds':
			return [run(placeOf(state.feedsView.cursor + 1, shownFeeds(state).length), 'dim')];
		case 'health':
			return [run(placeOf(state.healthView.cursor + 1, shownHealth(state).length), 'dim')];
		case 'brief':
			return briefPlace(state);
		case 'palette':
			return palettePlace(state);
		case 'links':
			return linksPlace(state);
		case 'list':
		case 'topics':
		case 'search':
		case 'filter':
			return listPlace(state);
		default:
			return [];
	}
}

function briefPlace({brief}: State): Runs {
	const entries = brief?.told.entries.length ?? 0;
	return brief && entries > 0 ? [run(placeOf(brief.cursor + 1, entries), 'dim')] : [];
}

function palettePlace({palette: {found, cursor}}: State): Runs {
	return found.length > 0 ? [run(placeOf(cursor + 1, found.length), 'dim')] : [];
}

function linksPlace({linksView}: State): Runs {
	return linksView ? [run(placeOf(linksView.cursor + 1, linksView.links.length), 'dim')] : [];
}

function listPlace({list, columns}: State): Runs {
	const {at, of} = position(list);
	const place = run(of === 0 ? '' : placeOf(at, of), 'dim');
	if (list.waiting === 0) return [place];
	const arrivals = run(`↑ ${english.list.waiting(list.waiting)}`, 'accent');
	return columns < 80 ? [arrivals] : [arrivals, run('   '), place];
}

function placeOf(at: number, of: number): string {
	return `${grouped(Math.min(at, of))}/${grouped(of)}`;
}
