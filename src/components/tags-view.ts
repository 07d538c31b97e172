import {type Layout, type State, standInTitle, tagChoices, tagRows, windowTop} from '../app/index.js';
import {english} from '../english.js';
import {cut} from '../typeset/index.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import {beside, type Painted} from './painted.js';
import {type Runs, run, spread, type Tone} from './runs.js';

type Choice = ReturnType<typeof tagChoices>[number];

/** The count stands near enough to its tag to be read with it. */
const widest = 60;

/** The story, and the tags to put on it: `[x]` those that it carries. */
export function tagsView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {columns, tagging} = state;
	if (!tagging) return [];
	const height = tagRows(state);
	const choices = tagChoices(tagging);
	const top = windowTop(tagging.top, tagging.cursor, height);
	const rows = choices
		.slice(top, top + height)
		.map((choice, at) => choiceLine(choice, {columns, isSelected: top + at === tagging.cursor}, paint));
	const blank = paint.line([], columns);
	const title = paint.line([run(` ${cut(standInTitle(tagging.headline), columns - 2)}`, 'bold')], columns);
	const nothing = paint.line([run(nothingWords(tagging.prompt.text), 'dim')], columns);
	return filled([title, blank, ...(rows.length === 0 ? [nothing] : rows)], bodyRows, blank);
}

function nothingWords(typed: string): string {
	return ` ${typed.trim() === '' ? english.tags.none : english.tags.noTag}`;
}

interface ChoiceLook {
	readonly columns: number;
	readonly isSelected: boolean;
}

function choiceLine(choice: Choice, {columns, isSelected}: ChoiceLook, paint: Paint): Painted {
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const width = Math.min(columns, widest);
	const left: Runs = [
		run(choice.isOn ? ' [x] ' : ' [ ] ', choice.isOn ? 'accent' : 'dim', ...tinted),
		run(choice.name, 'text', ...tinted),
	];
	const right = run(
		`${choice.stories === 0 ? english.tags.new : english.counts.stories(choice.stories)} `,
		'dim',
		...tinted,
	);
	const row = paint.line(spread(left, columns < 36 ? [] : [right], width - 1), width - 1, ...tinted);
	const bar = paint.line([run(isSelected ? '▌' : ' ', 'accent')], 1);
	return beside(bar, row, paint.line([], columns - width));
}
