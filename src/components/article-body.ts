import {type Line, type SpanStyle, textWidth} from '../typeset/index.js';
import {type Run, type Runs, run, type Tone} from './runs.js';

/** How each kind of span looks in any theme. */
const tones: Readonly<Record<SpanStyle, readonly Tone[]>> = {
	text: ['text'],
	strong: ['text', 'bold'],
	emphasis: ['text', 'italic'],
	code: ['code'],
	link: ['link'],
	heading: ['text', 'bold'],
	quote: ['text', 'italic'],
	dateline: ['text', 'bold'],
	caption: ['caption'],
	credit: ['faint'],
	rule: ['rule'],
	bullet: ['accent'],
	struck: ['dim', 'struck'],
};

/** One line of the text. Right-to-left lines stand against the right edge of the measure. */
export function articleBodyRuns({spans, indent, isRtl}: Line, measure: number): Runs {
	const runs = spans.map(
		({text, style, href}): Run => ({text, tones: tones[style], ...(href && {href}), ...(isRtl && {isRtl})}),
	);
	const width = spans.reduce((columns, {text}) => columns + textWidth(text), 0);
	const before = isRtl ? Math.max(0, measure - width - indent) : indent;
	return [run(' '.repeat(before)), ...runs];
}
