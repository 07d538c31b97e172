import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {openTerminal} from './open-terminal.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';

async function twoPapers() {
	const server = await serveFeeds({
		'/a': {
			body: rss('Alden Post', [
				{title: 'Ferry late by an hour', body: '<p>Fog. '.padEnd(600, 'Again and again. ')},
			]),
		},
		'/b': {body: rss('Ledger', [{title: 'Wool cheaper in Lisk'}])},
	});
	return {feeds: [server.url('/a')], both: [server.url('/a'), server.url('/b')]};
}

/** A program that stands in for an editor: shell lines, `$1` is the file. */
function editor({dir}: TempHome, ...lines: readonly string[]): string {
	const file = join(dir, 'editor.sh');
	writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
	chmodSync(file, 0o755);
	return file;
}

describe('a config that is saved while the screen runs', () => {
	it('applies at once: measure, theme and feeds', async () => {
		const {feeds, both} = await twoPapers();
		const home = tempHome({feeds, measure: 72});
		const terminal = openTerminal({home});
		await terminal.waitFor('Ferry late');
		terminal.press('enter');
		await terminal.waitFor(/^ {24}Fog\./m); // (120 − 72) / 2

		home.configure({feeds, measure: 40});
		await terminal.waitFor(/^ {40}Fog\./m);

		terminal.press('q');
		await terminal.waitFor(/^▌/m);
		const plain = terminal.written().length;
		home.configure({feeds: both, theme: 'paper'});
		await terminal.waitFor('2 feeds');
		await terminal.waitUntil(
			() => terminal.written().slice(plain).includes('\u001B[38;2;'),
			'colours of its own',
		);
		terminal.press('R');
		await terminal.waitFor(/↑ 1 new/);
	});

	it('that is broken is told with its line, and the last good one stays', async () => {
		const {feeds} = await twoPapers();
		const home = tempHome({feeds});
		const terminal = openTerminal({home});
		await terminal.waitFor('Ferry late');
		home.configure(`{\n\t"feeds": ["${feeds[0]}"],\n\t"measure": "wide"\n}\n`);
		await terminal.waitFor('config.json:3:13: ');
		await terminal.waitFor('the settings before it stay');
		terminal.press('enter');
		await terminal.waitFor(/^ {24}Fog\./m);
	});

	it('by E in $EDITOR applies when the editor ends, and the screen comes back', async () => {
		const {feeds, both} = await twoPapers();
		const home = tempHome({feeds});
		home.configure({feeds});
		writeFileSync(join(home.dir, 'wanted.json'), JSON.stringify({feeds: both}));
		const script = editor(
			home,
			'echo "The editor has the terminal"',
			'read line',
			`cp "${home.dir}/wanted.json" "$1"`,
		);
		const terminal = openTerminal({home, env: {EDITOR: script}});
		await terminal.waitFor('Ferry late');
		terminal.press('E');
		await terminal.waitFor('The editor has the terminal');
		expect(terminal.lines().join('\n')).not.toContain('newsterm');

		terminal.resize(100, 30); // while it is not ours
		terminal.press('enter');
		await terminal.waitFor('2 feeds');
		await terminal.waitFor('Ferry late');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('that is broken is opened by E where that begins', async () => {
		const {feeds} = await twoPapers();
		const home = tempHome({feeds});
		const vi = join(home.dir, 'vi');
		writeFileSync(vi, '#!/bin/sh\necho "opened with $1"\nread line\n', {mode: 0o755});
		const terminal = openTerminal({home, env: {EDITOR: vi}});
		await terminal.waitFor('Ferry late');
		home.configure(`{\n\t"feeds": ["${feeds[0]}"],\n\t"measure": "wide"\n}\n`);
		await terminal.waitFor('config.json:3:13: ');
		terminal.press('E');
		await terminal.waitFor('opened with +3');
		terminal.press('enter');
		await terminal.waitFor('Ferry late');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('cannot be edited when $EDITOR is not there: a notice says so, and the screen stays', async () => {
		const {feeds} = await twoPapers();
		const terminal = openTerminal({home: tempHome({feeds}), env: {EDITOR: '/nowhere/editor'}});
		await terminal.waitFor('Ferry late');
		terminal.press('E');
		await terminal.waitFor('/nowhere/editor was not found; set $EDITOR to your editor');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});
});
