import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {browserTakesTerminal, editFile, openUrl, pageText} from '../../src/terminal/index.js';
import {words} from '../../src/terminal/words.js';

const url = 'https://example.org/a?b=$(id)&c=`id`;d';

/** A busy machine may take its time to start a program. */
const graceMs = 15_000;

/** A program that writes down what it was given, and ends with the status. */
function recorder({status = 0, name = 'recorder'} = {}) {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-programs-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	const program = join(dir, name);
	const log = join(dir, 'log');
	const script = `require('node:fs').writeFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv.slice(2).concat(
		process.env.READ ? require('node:fs').readFileSync(0, 'utf8') : [])));process.exitCode=${status}`;
	writeFileSync(program, `#!${process.execPath}\n${script}\n`);
	chmodSync(program, 0o700);
	return {program, given: () => JSON.parse(readFileSync(log, 'utf8'))};
}

describe('openUrl', () => {
	it('hands the address on as one argument, with no shell to read it', async () => {
		const {program, given} = recorder();
		await openUrl(url, {graceMs, env: {BROWSER: program}});

		expect(given()).toEqual([url]);
	});

	it('puts the address where %s stands', async () => {
		const {program, given} = recorder();
		await openUrl(url, {graceMs, env: {BROWSER: `'${program}' --new "--at=%s" last`}});

		expect(given()).toEqual(['--new', `--at=${url}`, 'last']);
	});

	it('tries the programs of $BROWSER in turn', async () => {
		const {program, given} = recorder();
		await openUrl(url, {
			graceMs,
			env: {BROWSER: `/no/such/browser:${recorder({status: 3}).program}:${program}`},
		});

		expect(given()).toEqual([url]);
	});

	it.each([
		['linux', 'xdg-open'],
		['darwin', 'open'],
		['win32', 'rundll32'],
	] as const)('asks the system on %s, and says what to set when it cannot', async (platform, program) => {
		await expect(openUrl(url, {graceMs, env: {PATH: '/nowhere'}, platform})).rejects.toThrow(
			`${program} was not found; set $BROWSER to a program that opens addresses`,
		);
	});

	it('tells that the program failed', async () => {
		const {program} = recorder({status: 4});

		await expect(openUrl(url, {graceMs, env: {BROWSER: program, PATH: '/nowhere'}})).rejects.toThrow(
			'could not open the address (status 4)',
		);
	});

	it.each(['file:///etc/passwd', 'javascript:alert(1)', '--help', 'ssh://-oProxyCommand=id/', ''])(
		'does not open %j',
		async (bad) => {
			await expect(openUrl(bad, {graceMs, env: {BROWSER: 'true'}})).rejects.toThrow(
				'Only http and https addresses are opened.',
			);
		},
	);

	it('waits for a browser that takes the terminal', async () => {
		const {program, given} = recorder({name: 'w3m'});
		expect(browserTakesTerminal({BROWSER: program})).toBe(true);
		await openUrl(url, {graceMs, env: {BROWSER: program}});

		expect(given()).toEqual([url]);
		expect(browserTakesTerminal({BROWSER: 'firefox'})).toBe(false);
		expect(browserTakesTerminal({})).toBe(false);
	});
});

describe('editFile', () => {
	it('prefers $VISUAL, hands on its words and the file, and gives its status', async () => {
		const {program, given} = recorder({status: 5});

		expect(await editFile('/tmp/a b; id', {env: {VISUAL: `${program} -c 'set nu'`, EDITOR: 'false'}})).toBe(
			5,
		);
		expect(given()).toEqual(['-c', 'set nu', '/tmp/a b; id']);
	});

	it('tells an editor the line where it is known to understand it', async () => {
		const {program, given} = recorder({name: 'nvim'});
		await editFile('/tmp/a', {env: {EDITOR: `${program} -u NONE`}, line: 12});
		expect(given()).toEqual(['-u', 'NONE', '+12', '/tmp/a']);
		await editFile('/tmp/a', {env: {EDITOR: program}});
		expect(given()).toEqual(['/tmp/a']);

		const other = recorder();
		await editFile('/tmp/a', {env: {EDITOR: other.program}, line: 12});
		expect(other.given()).toEqual(['/tmp/a']);
	});

	it('says what to set when there is no editor', async () => {
		await expect(editFile('/tmp/a', {env: {PATH: '/nowhere'}, platform: 'linux'})).rejects.toThrow(
			'vi was not found; set $EDITOR to your editor',
		);
	});

	it('gives 128 and the signal for an editor that was killed', async () => {
		const script = 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)';

		expect(await editFile('x', {env: {EDITOR: `${process.execPath} -e '${script}'`}})).toBe(143);
	});
});

describe('pageText', () => {
	it('gives the text to $PAGER', async () => {
		const {program, given} = recorder();

		expect(await pageText('one\ntwo', {env: {PAGER: `${program} -R`, READ: '1'}})).toBe(0);
		expect(given()).toEqual(['-R', 'one\ntwo']);
	});

	it('does not mind a pager that is left before the end', async () => {
		const {program} = recorder();

		expect(await pageText('line\n'.repeat(200_000), {env: {PAGER: program}})).toBe(0);
	});
});

describe('words', () => {
	it.each([
		['vi', ['vi']],
		['  code  --wait ', ['code', '--wait']],
		['"/opt/my editor/ed" -n', ['/opt/my editor/ed', '-n']],
		['emacs -e \'(a "b")\'', ['emacs', '-e', '(a "b")']],
		['my\\ ed "a\\"b"', ['my ed', 'a"b']],
		['C:\\vim\\gvim.exe -f', ['C:\\vim\\gvim.exe', '-f']],
		['ed ""', ['ed', '']],
		['ed "half', ['ed', '"half']],
		['$HOME/ed | rm', ['$HOME/ed', '|', 'rm']],
		['', []],
	])('reads %j as %j', (command, expected) => {
		expect(words(command)).toEqual(expected);
	});
});
