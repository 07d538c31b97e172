import {describe, expect, it} from 'vitest';
import {withFound} from '../../src/components/found.js';
import {run} from '../../src/components/runs.js';

const runs = [run('The ', 'text'), run('harbour', 'link'), run(' tunnel', 'text')];

describe('what was found in a line', () => {
	it('is marked through the runs it stands in, which keep their looks', () => {
		const found = [{from: 2, to: 7, isCurrent: true}];
		expect(withFound(runs, found)).toEqual([
			run('Th', 'text'),
			run('e ', 'text', 'selection', 'selectionText'),
			run('har', 'link', 'selection', 'selectionText'),
			run('bour', 'link'),
			run(' tunnel', 'text'),
		]);
	});

	it('is underlined where it is not the current hit', () => {
		const found = [
			{from: 0, to: 3, isCurrent: false},
			{from: 12, to: 18, isCurrent: true},
		];
		expect(withFound(runs, found).filter(({tones}) => tones.length > 1)).toEqual([
			run('The', 'text', 'underline', 'bold'),
			run('tunnel', 'text', 'selection', 'selectionText'),
		]);
	});

	it('leaves links where they lead', () => {
		const [first, second] = withFound(
			[{...run('harbour', 'link'), href: 'https://example.org/'}],
			[{from: 0, to: 3, isCurrent: false}],
		);
		expect([first?.href, second?.href]).toEqual(['https://example.org/', 'https://example.org/']);
	});
});
