import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {openShell, type Shell, unsafe} from './shell.js';

const good = '{\n\t"feeds": ["https://example.org/f"],\n\t"measure": 72\n}\n';
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** What stands there, whatever it is; nothing is opened that might be waited for. */
function traceOf(file: string): string {
	const stat = lstatSync(file, {throwIfNoEntry: false});
	if (!stat) return 'nothing';
	const content = stat.isFile() ? readFileSync(file).toString('base64') : '';
	const target = stat.isSymbolicLink() ? readlinkSync(file) : '';
	return JSON.stringify([stat.mode, stat.ino, stat.mtimeMs, content, target]);
}

const files: readonly (readonly [how: string, text: string | Uint8Array, told: RegExp])[] = [
	['empty', '', /:1:1: the file is empty/],
	['blank', ' \n\t\n', /:1:1: the file is empty/],
	['comments alone', '// nothing yet\n', /:1:1: the file is empty/],
	['a byte order mark alone', '\uFEFF', /:1:1: the file is empty/],
	['UTF-16', utf16(good), /:1:1: the file is written in UTF-16/],
	['UTF-16 without a mark', utf16(good).subarray(2), /:1:2: a NUL byte/],
	['Latin-1', Buffer.from('{"theme": "caf\u00E9"}', 'latin1'), /:1:15: these bytes are not UTF-8/],
	['zeroed at its end', `${good.slice(0, 30)}\0\0\0`, /:2:29: a NUL byte/],
	['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /:1:1: these bytes are not UTF-8/],
	['half saved', good.slice(0, 20), /:2:12: the closing quote/],
	['a comma missing', good.replace('],', ']'), /:3:2: a comma is missing/],
	['a colon missing', '{"feeds" []}', /:1:10: a colon is missing/],
	['a quote missing', '{"theme": "ink\n}', /:1:11: the closing quote/],
	['a bracket too many', `${good}}`, /:5:1: nothing may follow/],
	['a merge left unfinished', `<<<<<<< mine\n${good}=======\n${good}>>>>>>> theirs\n`, /:1:1: a merge/],
	['YAML', 'feeds:\n  - https://example.org/f\n', /:1:1: feeds must stand in double quotes/],
	['XML', '<opml version="2.0"/>', /:1:1: /],
	['a list', '["https://example.org/f"]', /:1:1: the settings must stand in braces/],
	['a number', '42', /:1:1: the settings must stand in braces/],
	['nested too deep', `{"mute": ${'['.repeat(1000)}`, /:1:\d+: brackets are nested too deep/],
	['too large', `{"mute": ["${'x'.repeat(5_000_000)}"]}`, /:1:1: the file is larger than 4 MB/],
	['a key twice', '{"measure": 72,\r\n"measure": 80}', /:2:1: "measure" stands here a second time/],
	['an unknown key', '{"mesure": 72}', /:1:2: "mesure" is not a setting; did you mean "measure"/],
	['a number too large to be one', '{"measure": 1e999}', /:1:13: "measure" must be a whole number/],
	['text for a list', '{"feeds": "https://example.org/f"}', /:1:11: "feeds" must be a list/],
	['null', '{"feeds": null}', /:1:11: "feeds" must be a list, not null/],
	['lines ended by CR LF', '{\r\n\t"measure": "72"\r\n}', /:2:13: "measure" must be a number/],
	['lines ended by CR', '{\r\t"measure": "72"\r}', /:2:13: "measure" must be a number/],
	['an escape in a key', '{"a\\u001b]52;c;eA==\\u0007b": 1}', /:1:2: "ab" is not a setting/],
];

async function isRefused(shell: Shell, told: RegExp): Promise<void> {
	const before = traceOf(shell.home.configFile);
	for (const line of ['config check', 'refresh', 'remove https://example.org/f', 'feeds']) {
		const {status, err} = await shell.run(line);
		expect([line, status]).toEqual([line, 1]);
		expect(err[0]).toMatch(told);
		expect(err[0]).toContain(`${shell.home.configFile}:`);
		expect(err.join('\n')).not.toMatch(unsafe);
	}
	expect(traceOf(shell.home.configFile)).toBe(before);
}

it.each(files)(
	'a config that is %s is refused with its place, by whatever needs it, and left as it is',
	async (_how, text, told) => {
		const shell = openShell();
		writeFileSync(shell.home.configFile, text);
		await isRefused(shell, told);
	},
);

const notFiles: readonly (readonly [what: string, make: (file: string) => unknown, told: RegExp])[] = [
	['a folder', (file: string) => mkdirSync(file), /:1:1: this is not a file/],
	['a pipe', (file: string) => execFileSync('mkfifo', [file]), /:1:1: this is not a file/],
	['a link to a device', (file: string) => symlinkSync('/dev/zero', file), /:1:1: this is not a file/],
	['a link to itself', (file: string) => symlinkSync(file, file), /:1:1: the file cannot be read \(ELOOP\)/],
];

it.skipIf(process.platform === 'win32').each(notFiles)(
	'%s in its place is refused, waited for by no one, and left as it is',
	async (_how, make, told) => {
		const shell = openShell();
		make(shell.home.configFile);
		await isRefused(shell, told);
	},
);

it.skipIf(process.platform === 'win32')(
	'a link is followed, and stays one when the file behind it is edited',
	async () => {
		const shell = openShell();
		const real = join(shell.dir, 'dotfiles.json');
		writeFileSync(real, good);
		symlinkSync(real, shell.home.configFile);
		expect((await shell.run('config check')).status).toBe(0);
		expect((await shell.run(['add', 'file:///nowhere/f.xml'])).status).toBe(1);
		expect((await shell.run('remove https://example.org/f')).status).toBe(0);
		expect(lstatSync(shell.home.configFile).isSymbolicLink()).toBe(true);
		expect(readFileSync(real, 'utf8')).not.toContain('example.org');
	},
);

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
	'one that may not be read or written is told of',
	async () => {
		const shell = openShell();
		writeFileSync(shell.home.configFile, good, {mode: 0o400});
		chmodSync(shell.dir, 0o500);
		expect((await shell.run('config check')).status).toBe(0);
		const {status, err} = await shell.run('remove https://example.org/f');
		expect([status, err[0]]).toEqual([1, expect.stringContaining('config.json:1:1: ')]);
		chmodSync(shell.dir, 0o700);
		chmodSync(shell.home.configFile, 0);
		await isRefused(shell, /:1:1: the file may not be read/);
		rmSync(shell.home.configFile, {force: true});
	},
);

it('all that is wrong is told, from the first line on', async () => {
	const shell = openShell();
	shell.configure(
		[
			'{',
			'\t"mesure": 72,',
			'\t"feeds": ["https://example.org/f", "example.org", {"title": 7, "url": "exec:x", "sectoin": "A"}],',
			'\t"keys": {"hyper+x": "refresh"},',
			'\t"refresh": {"perHost": 99}',
			'}',
		].join('\n'),
	);
	const {status, err, out} = await shell.run('config check');
	expect({status, out}).toEqual({status: 1, out: []});
	expect(err.map((line) => line.split('config.json:')[1]?.replace(/^(\d+:\d+).*/, '$1'))).toEqual([
		'2:2',
		'3:37',
		'3:62',
		'3:72',
		'3:82',
		'4:11',
		'5:25',
	]);
});
