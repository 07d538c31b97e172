import {describe, expect, it} from 'vitest';
import {commands} from '../../src/cli/commands/index.js';
import {completions, configNamed} from '../../src/cli/completion/completions.js';
import type {OwnThings} from '../../src/cli/completion/own-things.js';
import {usagePlaces} from '../../src/cli/completion/usage-places.js';
import {topicNames} from '../../src/cli/overview.js';

const word = (name: string) => ({word: name});
const own: OwnThings = {
	feeds: () => [word('https://a.example/rss')],
	sections: () => [word('World News')],
	accounts: () => [word('fresh')],
	topics: () => [word('Port Alden tunnel')],
	tags: () => [word('later')],
	mutes: () => [word('"ice cup"')],
	stories: () => [word('0a1b2c3d')],
};

function offered(...words: readonly string[]): readonly string[] {
	const {candidates, withFiles} = completions(words, {commands, topics: topicNames, own});
	return [...candidates.map((one) => one.word), ...(withFiles ? ['(files)'] : [])];
}

describe('the words that are offered', () => {
	it('are the commands, with what they do', () => {
		expect(offered('')).toEqual(commands.map(({name}) => name));
		const {candidates} = completions(['li'], {commands, topics: topicNames, own});
		expect(candidates).toContainEqual({word: 'list', about: 'print stored headlines, newest first'});
	});

	it('are options where a hyphen begins: before the command newsterm’s, behind it its own that are not there yet', () => {
		expect(offered('-')).toContain('--demo');
		expect(offered('list', '--')).toContain('--unread');
		expect(offered('list', '--unread', '--')).not.toContain('--unread');
		expect(offered('list', '--limit=3', '--')).not.toContain('--limit');
		expect(offered('count', '')).toEqual(['--unread', '--section', '--json', '--help']);
	});

	it.each([
		[['remove', ''], ['https://a.example/rss']],
		[['remove', 'https://a.example/rss', 'x'], []],
		[['refresh', 'https://a.example/rss', 'h'], ['https://a.example/rss']],
		[['feeds', '--follow', ''], ['https://a.example/rss']],
		[['list', '--feed', ''], ['https://a.example/rss']],
		[['list', '--section', ''], ['World News']],
		[['list', '--section', '-'], ['World News']],
		[['list', '--section=W'], ['--section=World News']],
		[['list', '--topic', ''], ['Port Alden tunnel']],
		[
			['cluster', '--level', ''],
			['event', 'fold'],
		],
		[
			['config', ''],
			['path', 'check', 'edit'],
		],
		[
			['completion', ''],
			['bash', 'zsh', 'fish'],
		],
		[['show', ''], ['0a1b2c3d']],
		[['mark', 'read', ''], ['0a1b2c3d']],
		[['mark', 'read', '0a1b2c3d', ''], ['0a1b2c3d']],
		[['unmute', ''], ['"ice cup"']],
		[
			['import', ''],
			['sfeed', 'newsboat', 'nom', 'goread', 'feedr', 'termfeed', '(files)'],
		],
		[
			['parse', '--json', ''],
			['https://a.example/rss', '(files)'],
		],
		[['--config', ''], ['(files)']],
		[['--config', 'x.json', 'unmute', ''], ['"ice cup"']],
		[['list', '--limit', ''], []],
		[['refresh', '--', '-'], ['https://a.example/rss']],
		[['nothing', ''], []],
	])('are what may stand there: %j', (words, expected) => {
		expect(offered(...words)).toEqual(expected);
	});

	it('are every mark, and the tags in use', () => {
		expect(offered('mark', '')).toEqual(
			expect.arrayContaining(['read', 'unread', 'starred', 'unstarred', 'tag:later', 'untag:later']),
		);
	});

	it('are commands and topics for help', () => {
		expect(offered('help', '')).toEqual(expect.arrayContaining(['list', 'search', 'keys', 'files']));
	});
});

/** What stands in usages for something that only the person knows. */
const theirs = ['-', 'ADDRESS', '<n>', '<query>', '<words>', '<name>', '<base>', '<type>', '<dates>'];

it('knows every word of every usage', () => {
	const terms = commands.flatMap((command) => [
		...usagePlaces(command).flatMap((place) => place.terms),
		...Object.values(command.options).flatMap(({value}) => value?.split('|') ?? []),
	]);
	const ask = {commands, topics: topicNames, own};
	const unknown = terms.filter((term) => {
		const one = {name: 'one', summary: '', usage: term, options: {}, run: async () => 0 as const};
		const {candidates, withFiles} = completions(['one', ''], {...ask, commands: [one]});
		return !withFiles && candidates.every(({word: found}) => found.startsWith('--'));
	});
	expect(unknown.filter((term) => !theirs.includes(term))).toEqual([]);
});

it('has each option in its usage as help writes it: completion goes by what is left', () => {
	for (const {usage, options} of commands)
		for (const [name, {value}] of Object.entries(options))
			expect(usage).toContain(`--${name}${value === undefined ? '' : ` ${value}`}`);
});

it.each([
	[['list', '--config', 'x'], undefined],
	[['--config', 'x', 'list'], 'x'],
	[['--demo', '--config', 'x', 'list'], 'x'],
	[['--config=x', 'list'], 'x'],
	[['--config'], undefined],
])('takes the config that is named before the command: %j', (words, file) => {
	expect(configNamed(words)).toBe(file);
});
