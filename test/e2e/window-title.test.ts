import {expect, it} from 'vitest';
import {isFetched, openTerminal} from './open-terminal.js';
import {tempHome} from './temp-home.js';
import {sequencesIn} from './terminal-bytes.js';

it('calls the window by the open article, and gives back the title that stood there', async () => {
	const terminal = openTerminal({home: tempHome(), args: ['--demo']});
	await terminal.waitFor(isFetched);
	terminal.press('/', ...'Snow closes Orrin');
	await terminal.waitUntil(
		() => terminal.selected().includes('Snow closes Orrin'),
		'the story that was searched',
	);
	terminal.press('enter');
	await terminal.waitFor(/ — /); // the dateline
	terminal.press('q');
	await terminal.waitUntil(() => terminal.selected().includes('Snow closes Orrin'), 'the list again');
	terminal.press('ctrl+c');
	expect(await terminal.exit).toBe(0);

	const told = sequencesIn(terminal.written())
		.filter(({kind, body}) => (kind === 'osc' && body.startsWith('2;')) || /^2[23];2t$/.test(body))
		.map(({body}) => body);
	expect(told[0]).toBe('22;2t');
	expect(told).toContainEqual(expect.stringMatching(/^2;Snow closes Orrin/));
	expect(told.slice(-3)).toEqual([expect.stringMatching(/^2;newsterm/), '2;', '23;2t']);
});
