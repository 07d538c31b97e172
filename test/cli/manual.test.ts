import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {commands} from '../../src/cli/commands/index.js';
import {examplesHelp} from '../../src/cli/examples-help.js';
import {globalOptions} from '../../src/cli/global-options.js';
import {manual} from '../../src/cli/manual/manual.js';
import {escaped} from '../../src/cli/manual/roff.js';
import {parseCommandArgs} from '../../src/cli/parse-args.js';

const page = await manual('2026-11-23');
const isThere = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

it('has the sections of a manual', () => {
	const titles = page.split('\n').flatMap((line) => /^\.SH (.*)/.exec(line)?.[1] ?? []);
	expect(titles).toEqual(
		expect.arrayContaining([
			...['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'COMMANDS', 'KEYS', 'SEARCH', 'SETTINGS'],
			...['FILES', 'ENVIRONMENT', 'EXIT STATUS', 'EXAMPLES', 'SEE ALSO'],
		]),
	);
});

it('has every command and every option', () => {
	const options = [globalOptions, ...commands.map((command) => command.options)].flatMap(Object.keys);
	for (const option of options) expect(page).toContain(`\\fB${escaped(`--${option}`)}`);
	for (const {name} of commands) expect(page).toContain(`\\fBnewsterm ${name}\\fR`);
});

it.each([
	['.not a request', '\\&.not a request'],
	["'nor this", '\\(aqnor this'],
	['a \\fBbackslash', 'a \\efBbackslash'],
	['↓ j –', '\\[u2193] j \\[u2013]'],
	['--json', '\\-\\-json'],
])('sets what people write as text: %s', (text, set) => {
	expect(escaped(text)).toBe(set);
});

it.skipIf(!isThere('groff'))('is read by groff without a warning', () => {
	const {stdout, stderr} = spawnSync('groff', ['-man', '-ww', '-Tutf8', '-P-cbou', '-rLL=78n'], {
		input: page,
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	expect(stdout).toMatch(/^ {7}↓ j +next row$/m);
	expect(stdout).toMatch(/^ {7}newsterm count \[--unread\]/m);
});

it.skipIf(!isThere('mandoc'))('is read by mandoc without a complaint', () => {
	expect(spawnSync('mandoc', ['-Tlint', '-W', 'all'], {input: page, encoding: 'utf8'}).stdout).toBe('');
});

it('has examples that newsterm understands', () => {
	const [, table] = examplesHelp;
	const lines = typeof table === 'object' ? table.map(([line]) => line) : [];
	expect(lines.length).toBeGreaterThan(9);
	for (const line of lines) {
		const [program, name = '', ...words] = line.match(/'[^']*'|\S+/g) ?? [];
		const command = commands.find((one) => one.name === name);
		expect(program).toBe('newsterm');
		if (name !== '--demo') expect(command, line).toBeDefined();
		if (command) expect(() => parseCommandArgs(command, words)).not.toThrow();
	}
});
