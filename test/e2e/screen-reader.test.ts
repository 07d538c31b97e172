import {describe, expect, it} from 'vitest';
import {openTerminal} from './open-terminal.js';
import {tempHome} from './temp-home.js';
import {givenBack, modesGivenBack, sequencesIn} from './terminal-bytes.js';

describe('for a screen reader', () => {
	it('prints lines on the main screen, echoes what is typed, and is left by q with status 0', async () => {
		const terminal = openTerminal({home: tempHome(), args: ['--demo', '--screen-reader']});
		await terminal.waitFor(/^1 of \d+, unread, /m);
		terminal.press('j');
		await terminal.waitFor(/^2 of \d+, unread, /m);
		terminal.press('/', ...'Snow closes Orrin');
		await terminal.waitFor(/Search: Snow closes Orrin$/m);
		terminal.press('enter');
		await terminal.waitFor(/^Also reported by:|^Other news:/m);
		terminal.press('q');
		await terminal.waitFor(/Search: Snow closes Orrin$/m);
		terminal.press('escape');
		await terminal.waitFor(/^2 of \d+, unread, (?:.*\n){1,3}> ?$/m);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);

		const written = terminal.written();
		expect(
			sequencesIn(written).filter(
				({kind, body}) => kind === 'csi' && /^\?1049|^2026|^\?25l|^\?1000|m$/.test(body),
			),
		).toEqual([]);
		expect(givenBack(written).get(2004)).toBe(modesGivenBack.get(2004));
		expect(givenBack(written).get(1004)).toBe(modesGivenBack.get(1004));
		expect(terminal.lines().join('\n')).toContain('unread'); // what was said stays
	});

	it('is asked for by INK_SCREEN_READER, on the first page too', async () => {
		const terminal = openTerminal({home: tempHome(), env: {INK_SCREEN_READER: 'true'}});
		await terminal.waitFor(/^1 of \d+, ticked, World/m);
		terminal.press('ctrl+c');
		expect(await terminal.exit).toBe(0);
	});

	it('writes no control sequence to a terminal that only prints', async () => {
		const terminal = openTerminal({
			home: tempHome(),
			args: ['--demo', '--screen-reader'],
			env: {TERM: 'dumb'},
		});
		await terminal.waitFor(/^1 of \d+, unread, /m);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		expect(
			sequencesIn(terminal.written()).filter(({kind, body}) => kind !== 'control' || !/[\r\n]/.test(body)),
		).toEqual([]);
	});
});

it('prints the front page on a terminal that cannot draw, and says how to read on', async () => {
	const terminal = openTerminal({home: tempHome(), args: ['--demo'], env: {TERM: 'dumb'}});
	expect(await terminal.exit).toBe(0);
	expect(terminal.written()).toMatch(/^newsterm\r\n/);
	expect(terminal.written()).toContain('"newsterm --screen-reader" reads the news in lines');
	expect(terminal.written()).not.toContain('\u001B');
});
