import {type Choice, type Layout, paletteTop, type State} from '../app/index.js';
import {english} from '../english.js';
import {withHits} from './hits.js';
import type {Paint} from './paint.js';
import {beside, type Painted} from './painted.js';
import {type Runs, run, spread, type Tone} from './runs.js';

/** What stands right is read with what stands left. */
const widest = 78;

/** The choices that what is typed finds: what each is called, and its key or what kind of thing it is. */
export function paletteView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {columns, palette} = state;
	const {found, cursor, prompt} = palette;
	if (found.length === 0)
		return [paint.line([], columns), paint.line([run(` ${english.palette.none}`, 'dim')], columns)];

	const top = paletteTop(state);
	return found
		.slice(top, top + bodyRows)
		.map((choice, at) =>
			choiceLine(choice, {columns, typed: prompt.text, isSelected: top + at === cursor}, paint),
		);
}

interface ChoiceLook {
	readonly columns: number;
	readonly typed: string;
	readonly isSelected: boolean;
}

function choiceLine(choice: Choice, {columns, typed, isSelected}: ChoiceLook, paint: Paint): Painted {
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const width = Math.min(columns, widest);
	const bar = paint.line([run(isSelected ? '▌' : ' ', 'accent')], 1);
	const row = spread(leftOf(choice, typed), rightOf(choice, paint), width - 2).map((one) => ({
		...one,
		tones: [...one.tones, ...tinted],
	}));
	return beside(bar, paint.line(row, width - 1, ...tinted), paint.line([], columns - width));
}

function leftOf({words, about}: Choice, typed: string): Runs {
	const more = about === undefined ? [] : [run(`   ${about}`, 'dim')];
	return [...withHits(words, typed, 'text'), ...more];
}

function rightOf({kind, key}: Choice, paint: Paint): Runs {
	if (kind !== undefined) return [run(kind, 'dim')];
	return key === undefined ? [] : [run(paint.keys(key), 'bold')];
}
