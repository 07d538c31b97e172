import {expect, it} from 'vitest';
import type {CliDesk} from '../../src/cli/command.js';
import {commands} from '../../src/cli/commands/index.js';
import {helpText} from '../../src/cli/help-text.js';
import {runCommand} from '../../src/cli/run-command.js';
import {StoreError} from '../../src/store/index.js';
import {openShell, unsafe} from './shell.js';

it('prints the whole help for no command, help and --help', async () => {
	const shell = openShell();
	const whole = helpText().trimEnd().split('\n');

	expect(await shell.run('')).toMatchObject({status: 0, out: whole, err: []});
	expect(await shell.run('help')).toMatchObject({status: 0, out: whole});
	expect(await shell.run('--help')).toMatchObject({status: 0, out: whole});
});

it('lists every command in the help, with what it does', () => {
	for (const {name, summary} of commands)
		expect(helpText()).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
});

it('fits the help into eighty columns of ASCII', () => {
	for (const line of helpText().split('\n')) expect(line).toMatch(/^[ -~]{0,80}$/);
});

it.each(commands.map(({name}) => name))('explains %s with its usage and each option', async (name) => {
	const shell = openShell();
	const {status, out} = await shell.run(`${name} --help`);
	const command = commands.find((one) => one.name === name);

	expect(status).toBe(0);
	expect(out[0]).toMatch(new RegExp(`^newsterm ${name}`));
	for (const option of Object.keys(command?.options ?? {})) {
		expect(out.join('\n')).toContain(`--${option}`);
		expect(command?.usage).toContain(`--${option}`);
	}
	const helped = await shell.run(`help ${name}`);
	expect(helped.status).toBe(0);
	expect(helped.out.slice(0, out.length)).toEqual(out); // a page of docs/ may follow
});

it.each([
	['lst', 'newsterm: there is no command “lst”; did you mean list?'],
	['xyzzy', 'newsterm: there is no command “xyzzy”; "newsterm help" lists them'],
	['list --unraed', 'newsterm: list has no option --unraed; did you mean --unread?'],
	['list --limit', 'newsterm: --limit wants a value: <n>'],
	['list --limit --json', 'newsterm: --limit wants a value: <n>'],
	[
		'list --search -berlin',
		'newsterm: --search wants a value: <query>; one that begins with - is written with an equals sign: --search=-berlin',
	],
	['list --json=yes', 'newsterm: --json takes no value'],
	['list --limit none', 'newsterm: --limit wants a whole number from 1, not “none”'],
	['list --limit 5 --all', 'newsterm: --limit and --all exclude each other'],
	[
		'list --since tomorrow',
		'newsterm: “tomorrow” is no moment: a day such as 2026-11-23 or yesterday or a span such as 2d or 12h is',
	],
	['list unread', 'newsterm: “unread” is one word too many'],
	['show', 'newsterm: the id of a story is missing'],
	['show xyz', 'newsterm: “xyz” is no id: 4 to 12 of the digits that "newsterm list" prints first'],
	['mark raed abcd', 'newsterm: “raed” is no mark; did you mean read?'],
	['help lsit', 'newsterm: there is no help on “lsit”; did you mean list?'],
	['config chek', 'newsterm: config has no “chek”; did you mean check?'],
	['cluster --level row -', 'newsterm: --level is event or fold, not “row”'],
])('says what is wrong with “%s”', async (line, sentence) => {
	const shell = openShell();
	shell.configure({feeds: []});
	const {status, out, err} = await shell.run(line);

	expect(err[0]).toBe(sentence);
	expect({status, out}).toEqual({status: 2, out: []});
});

it('shows the usage below a sentence about it', async () => {
	const {err} = await openShell().run('show');
	expect(err[1]).toBe('Usage: newsterm show ID [--full] [--json | --markdown | --html]');
});

it('lets no control character of an argument through', async () => {
	const {err} = await openShell().run(['\u001B]0;owned\u0007ls\u009Bt\u202E']);
	expect(err.join('')).not.toMatch(unsafe);
});

it('turns a failing store into one sentence and status 1', async () => {
	const broken = () => {
		throw new StoreError('corrupt', 'x.db', 'x.db is damaged');
	};
	expect(await openShell().run('count', {openReader: broken})).toMatchObject({
		status: 1,
		out: [],
		err: ['newsterm: x.db is damaged'],
	});
});

it('throws a bug on', async () => {
	const desk = {openReader: () => JSON.parse('{')} as unknown as CliDesk;
	await expect(runCommand(['count'], desk)).rejects.toThrow(SyntaxError);
});
