import {describe, expect, it} from 'vitest';
import {isFetched, openTerminal} from './open-terminal.js';
import type {Environment} from './program.js';
import {tempHome} from './temp-home.js';
import {sequencesIn} from './terminal-bytes.js';

/** SGR parameters that set a colour: 30–49, 90–107, and those of 38 and 48. */
function colours(written: string): readonly string[] {
	return sequencesIn(written)
		.filter(({kind, body}) => kind === 'csi' && body.endsWith('m'))
		.flatMap(({body}) => body.slice(0, -1).split(';'))
		.filter((code) => /^(?:3[0-8]|4[0-8]|9\d|10[0-7])$/.test(code));
}

async function writtenWith(env: Environment): Promise<string> {
	const terminal = openTerminal({home: tempHome(), args: ['--demo'], env});
	await terminal.waitFor(isFetched);
	terminal.press('C'); // the menu is drawn by another hand
	await terminal.waitFor('broadsheet');
	terminal.press('escape');
	await terminal.waitUntil((lines) => !lines.join().includes('broadsheet'), 'the list again');
	expect(terminal.lines().join('\n')).not.toContain('Warning'); // Node's, on stderr
	terminal.press('ctrl+c');
	expect(await terminal.exit).toBe(0);
	return terminal.written();
}

describe('colours', () => {
	it.each<[string, Environment]>([
		['NO_COLOR', {NO_COLOR: '1'}],
		['FORCE_COLOR=0', {FORCE_COLOR: '0', COLORTERM: 'truecolor'}],
		['a glass teletype', {TERM: 'vt100', COLORTERM: ''}],
	])('are none with %s; weight and the selection stay', async (_name, env) => {
		const written = await writtenWith(env);
		expect(colours(written)).toEqual([]);
		expect(written).toContain('\u001B[1m');
		expect(written).toContain('\u001B[7m');
	});

	it('are there with FORCE_COLOR, whatever NO_COLOR says, and nothing is written over the screen', async () => {
		expect(colours(await writtenWith({FORCE_COLOR: '3', NO_COLOR: '1', TERM: 'xterm'}))).not.toEqual([]);
	});
});
