import {addressLine, type FirstRun, type State, sampleLine} from '../app/index.js';
import {english} from '../english.js';
import {shownHost} from '../terminal/index.js';
import {pad, wrap} from '../typeset/index.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {promptRuns} from './prompt-line.js';
import {type Run, type Runs, run, spread} from './runs.js';

/** The page is read as a column: on a wide screen the rest stays blank. */
const widest = 80;

/** Under this many rows there is room for the choices alone. */
const introFrom = 16;
/** What is hidden above and below, a blank line, and what ⏎ will do. */
const otherRows = 4;
const sectionColumns = 13;
const sectionFrom = 40;
const hostFrom = 60;

/** All below the masthead: what this is, feeds to tick, an address, the sample edition, and what ⏎ will do. */
export function firstRunView(state: State, rows: number, paint: Paint): readonly Painted[] {
	const {firstRun} = state;
	if (!firstRun) return [];
	const columns = Math.min(state.columns, widest);
	const set = (runs: Runs) => paint.line(runs, state.columns);

	const top = rows < introFrom ? [] : introLines(columns).map(set);
	const own = [addressRuns(firstRun, columns), sampleRuns(firstRun, columns)].map(set);
	const begin = set(beginRuns(firstRun, paint));
	const height = Math.max(1, rows - top.length - own.length - otherRows);
	const {from, to} = windowOn(firstRun, height);
	const starters = firstRun.starters
		.slice(from, to)
		.map((_, at) => set(starterRuns(firstRun, {at: from + at, isTop: at === 0}, columns)));
	const shown = filled(starters, Math.min(height, firstRun.starters.length), paint.line([], columns));

	return [
		...top,
		set(moreRuns('↑', from)),
		...shown,
		set(moreRuns('↓', firstRun.starters.length - to)),
		...own,
		set([]),
		begin,
	];
}

function introLines(columns: number): readonly Runs[] {
	const lines = wrap(english.firstRun.intro, columns - 2).map((text) => [run(` ${text}`, 'text')]);
	return [[], ...lines];
}

/** The starters that fit, the one under the cursor among them. */
function windowOn(
	{starters, cursor}: FirstRun,
	height: number,
): {readonly from: number; readonly to: number} {
	const from = Math.max(0, Math.min(cursor - Math.floor(height / 2), starters.length - height));
	return {from, to: Math.min(starters.length, from + height)};
}

function moreRuns(arrow: string, hidden: number): Runs {
	return hidden === 0 ? [] : [run(`  ${english.firstRun.more(arrow, hidden)}`, 'faint')];
}

interface Place {
	/** Index of the starter. */
	readonly at: number;
	/** The first row in sight: it names its section whatever stands above. */
	readonly isTop: boolean;
}

function starterRuns(page: FirstRun, {at, isTop}: Place, columns: number): Runs {
	const starter = page.starters[at];
	if (!starter) return [];
	const isTicked = page.ticked.has(starter.url);
	const isFirst = isTop || page.starters[at - 1]?.section !== starter.section;
	const left = [
		...(columns < sectionFrom ? [] : [run(pad(isFirst ? starter.section : '', sectionColumns), 'bold')]),
		run(isTicked ? '[x] ' : '[ ] ', isTicked ? 'accent' : 'dim'),
		run(starter.title, 'text'),
	];
	return choice(left, shownHost(starter.url).replace(/^(www|feeds?|rss)\./, ''), {
		columns,
		isSelected: page.cursor === at,
	});
}

function addressRuns(page: FirstRun, columns: number): Runs {
	const {address} = page;
	const label = run(pad(english.firstRun.address, columns < sectionFrom ? 8 : sectionColumns), 'bold');
	const typed =
		address.text === ''
			? [run('▏', 'accent'), run(english.firstRun.addressHint, 'faint')]
			: promptRuns(address, Math.max(1, columns - sectionColumns - 4));
	return choice([label, ...typed], '', {columns, isSelected: page.cursor === addressLine(page)});
}

function sampleRuns(page: FirstRun, columns: number): Runs {
	const label = run(pad(english.firstRun.sample, columns < sectionFrom ? 8 : sectionColumns), 'bold');
	const words = run(english.firstRun.sampleHint, 'text');
	return choice([label, words], '', {columns, isSelected: page.cursor === sampleLine(page)});
}

interface ChoiceLook {
	readonly columns: number;
	readonly isSelected: boolean;
}

/** One line the cursor can stand on. */
function choice(left: Runs, right: string, {columns, isSelected}: ChoiceLook): Runs {
	const end = columns < hostFrom || right === '' ? [run(' ')] : [run(`${right} `, 'faint')];
	const runs = spread([run(' '), ...left], end, columns - 1);
	const tinted = runs.map((one): Run => ({...one, tones: [...one.tones, 'selection', 'selectionText']}));
	return isSelected ? [run('▌', 'accent'), ...tinted] : [run(' '), ...runs];
}

function beginRuns(page: FirstRun, paint: Paint): Runs {
	const {ticked, address, cursor, configFile} = page;
	const enter = run(`  ${paint.keys('⏎')}  `, 'accent', 'bold');
	if (cursor === sampleLine(page)) return [enter, run(english.firstRun.opensSample, 'text')];
	const wanted = ticked.size + (address.text.trim() === '' ? 0 : 1);
	if (wanted === 0) return [enter, run(english.firstRun.beginsOnce, 'dim')];
	return [
		enter,
		run(english.firstRun.begins(wanted), 'text'),
		run(english.firstRun.keptIn(configFile), 'dim'),
	];
}
