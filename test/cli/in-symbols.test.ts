import {expect, it} from 'vitest';
import {openNewsstand} from './newsstand.js';
import {openShell} from './shell.js';

const gazette = `<rss version="2.0"><channel><title>Gazette</title>
	<item><title>“Ferry late” — again</title><guid>1</guid></item></channel></rss>`;

async function openGazette(symbols: string) {
	const shell = openShell();
	shell.configure({feeds: [`${await openNewsstand({'/rss.xml': gazette})}/rss.xml`], symbols});
	await shell.run('refresh');
	return shell;
}

it('prints on a terminal with the symbols of the config', async () => {
	const shell = await openGazette('ascii');
	expect((await shell.run('list', {isTerminal: true})).out[0]).toContain('"Ferry late" - again');
	expect((await shell.run('list', {isTerminal: true, columns: 40})).out[0]).toMatch(/^[ -~]+$/);
});

it.each(['list', 'list --json'])('leaves what other programs read as it is: %s', async (line) => {
	const shell = await openGazette('ascii');
	const {out} = await shell.run(line, {isTerminal: line.includes('json')});
	expect(out[0]).toContain('“Ferry late” — again');
});

it('prints with all symbols where the config asks for no others, or is broken', async () => {
	const shell = await openGazette('unicode');
	expect((await shell.run('list', {isTerminal: true})).out[0]).toContain('“Ferry late” — again');
	shell.configure('{"symbols": ');
	expect((await shell.run('list', {isTerminal: true})).out[0]).toContain('“Ferry late” — again');
});
