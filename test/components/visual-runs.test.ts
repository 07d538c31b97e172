import {describe, expect, it} from 'vitest';
import {type Runs, run} from '../../src/components/runs.js';
import {visualRuns} from '../../src/components/visual-runs.js';

const shown = (runs: Runs) =>
	visualRuns(runs)
		.map(({text}) => text)
		.join('');

describe('a row with right-to-left text', () => {
	it('keeps its columns where they are', () => {
		const row = [
			run('▌', 'accent'),
			run('● ', 'unread'),
			run('אב גד   ', 'unread'),
			run('הו'),
			run('    '),
			run('3h'),
		];
		expect(shown(row)).toBe('▌● דג בא   וה    3h');
	});

	it('keeps a number that stands before a topic, and its count behind it', () => {
		expect(shown([run('1 ', 'accent'), run('אב גד'), run(' 12', 'dim')])).toBe('1 דג בא 12');
	});

	it('carries looks to where the letters go', () => {
		const row = visualRuns([run('אב '), run('גד', 'underline'), run(' הו')]);
		expect(row.map(({text, tones}) => [text, tones])).toEqual([
			['וה ', []],
			['דג', ['underline']],
			[' בא', []],
		]);
	});

	it('sets a line of an article from the right even where it begins with a name from the left', () => {
		expect(shown([run('  '), {...run('Oriel אב', 'text'), isRtl: true}])).toBe('  בא Oriel');
	});

	it('puts the bullet of a line that is set from the right at its right end', () => {
		const line = [run('  '), run('• ', 'accent'), run('אב גד')].map((one) => ({...one, isRtl: true}));
		expect(shown(line)).toBe('  דג בא •');
	});

	it('leaves other rows as they are', () => {
		const row = [run('Port Alden'), run('  '), run('3h')];
		expect(visualRuns(row)).toBe(row);
	});
});
