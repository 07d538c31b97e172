import type {Settings} from '../app/index.js';
import {printable} from '../printable.js';
import {type ColourLevel, hyperlink} from '../terminal/index.js';
import {inAscii} from '../typeset/index.js';
import {asPainted, type Painted} from './painted.js';
import {attributes, cutRuns, type Run, type Runs, run, runsWidth, type Tone} from './runs.js';
import {sgrOf} from './sgr.js';
import {keysInAscii} from './symbols.js';
import {broadsheet} from './themes/broadsheet.js';
import {themeOf} from './themes/index.js';
import {mono} from './themes/mono.js';
import type {Style, Theme} from './themes/theme.js';
import {visualRuns} from './visual-runs.js';

/** What the terminal can show. */
export interface Look {
	readonly colours: ColourLevel;
	/** It follows OSC 8. */
	readonly links: boolean;
	/** It sets right-to-left text from the right by itself. Absent: it does not. */
	readonly turnsRtl?: boolean;
	/** What is drawn stands there later: no age is told. */
	readonly isTimeless?: boolean;
}

export interface Paint {
	/** Stands for theme, terminal and symbols in the keys of caches. */
	readonly key: string;
	readonly colours: ColourLevel;
	readonly isTimeless: boolean;
	/** The name of a key as it can be drawn; to be asked for before columns are counted. */
	keys(name: string): string;
	/**
	 * One row, exactly `columns` wide: cut where it is too long, filled in the tones of `fill` where it is too
	 * short. Whatever text it is given, what it holds of it is printable. Every SGR sequence it opens it resets; it holds
	 * no other control sequence than those of links.
	 */
	line(runs: Runs, columns: number, ...fill: readonly Tone[]): Painted;
}

const paints = new Map<string, Paint>();

/** The brush for these settings on this terminal; the same one each time it is asked for. */
export function paintFor(settings: Settings, look: Look): Paint {
	const {theme, symbols, bidi} = settings;
	const key = [theme, symbols, bidi, look.colours, look.links, look.turnsRtl, look.isTimeless].join(' ');
	const kept = paints.get(key);
	if (kept) return kept;

	const paint = makePaint(key, settings, look);
	paints.set(key, paint);
	return paint;
}

/** A theme that paints the page in shades of its own is nothing on a terminal that cannot show them. */
function shownTheme(name: string, colours: ColourLevel): Theme {
	const theme = themeOf(name);
	if (colours === 0) return mono;
	return theme.page && colours === 1 ? broadsheet : theme;
}

function makePaint(
	key: string,
	{theme, symbols, bidi}: Settings,
	{colours, links, turnsRtl, isTimeless = false}: Look,
): Paint {
	const turns = bidi === 'newsterm' || (bidi === 'auto' && !turnsRtl);
	const opening = openings(shownTheme(theme, colours), colours);

	function stroke({text, tones, href}: Run): string {
		if (text === '') return '';
		const plain = symbols === 'ascii' ? inAscii(text) : text;
		const open = opening(tones);
		const painted = open === '' ? plain : `${open}${plain}\u001B[0m`;
		return href && links ? hyperlink(painted, href) : painted;
	}

	return {
		key,
		colours,
		isTimeless,
		keys: (name) => (symbols === 'ascii' ? keysInAscii(name) : name),
		line(runs, columns, ...fill) {
			const fitting = cutRuns(runs.map(onOneRow), columns);
			const rest = run(' '.repeat(columns - runsWidth(fitting)), ...fill);
			const placed = turns ? visualRuns(fitting) : fitting;
			return asPainted([...placed, rest].map(stroke).join(''));
		},
	};
}

/**
 * The last door before the screen: whatever came by a way that nobody thought of is printable from here on. A newline
 * would tear the frame.
 */
function onOneRow(one: Run): Run {
	const text = printable(one.text).replace(/[\n\t]+/g, ' ');
	return text === one.text ? one : {...one, text};
}

/** Tones → the sequence that opens them. A screen knows a few dozen combinations: each is worked out once. */
function openings(theme: Theme, level: ColourLevel): (tones: readonly Tone[]) => string {
	const styles: Readonly<Record<Tone, Style>> = {...theme.tokens, ...attributes};
	const known = new Map<string, string>();

	return (tones) => {
		const name = tones.join(' ');
		const kept = known.get(name);
		if (kept !== undefined) return kept;

		const style: Style = Object.assign({}, theme.page, ...tones.map((tone) => styles[tone]));
		const codes = sgrOf(style, level);
		const open = codes === '' ? '' : `\u001B[${codes}m`;
		known.set(name, open);
		return open;
	};
}
