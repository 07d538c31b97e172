import {expect, it} from 'vitest';
import {paintFor} from '../../src/components/paint.js';
import {run} from '../../src/components/runs.js';
import {coloured, plain, state} from './build-state.js';

const esc = '\u001B';

it.each([
	['a title', `${esc}]0;gone\u0007`],
	['the clipboard', `${esc}]52;c;eA==${esc}\\`],
	['an eight-bit function', '\u009B2J'],
	['a bell', '\u0007\b'],
	['turned letters', '\u202E'],
	['what ends a line', '\u2028'],
])('lets no text through that holds %s, whatever way it came', (_what, odd) => {
	const row = paintFor(state().settings, plain).line([run(`Ferry${odd} late`)], 12);
	expect(row).toMatch(/^Ferry {1,2}late {1,2}$/);
	const linked = {...run(`Ferry${odd}`, 'bold'), href: `https://example.org/${odd}`};
	const painted = paintFor(state().settings, coloured).line([linked], 12);
	expect(painted.split('https://example.org/')[0]).not.toContain(odd);
	expect(painted).not.toContain(odd);
});
