import {expect, it} from 'vitest';
import {add, gazette, threePapers} from '../store/stories.js';
import {day, noon, openShell, unsafe} from './shell.js';

function shellWithStories() {
	const shell = openShell();
	shell.configure({feeds: threePapers, sections: ['World', 'Sport']});
	const store = shell.store();
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	add(store, {name: 'a', title: 'Tunnel opens', dateline: {place: 'PORT ALDEN', agency: 'NW'}});
	add(store, {name: 'b', title: 'Tunnel bill', feedUrl: gazette, publishedAt: noon - 3 * day});
	return {shell, store};
}

const titlesIn = (json: readonly unknown[]) => json.map((story) => (story as {title: string}).title);

it('lists what fits a query, together with the other options', async () => {
	const {shell} = shellWithStories();
	const list = async (...words: string[]) => titlesIn((await shell.run(['list', '--json', ...words])).json);

	expect(await list('--search', 'tunnel')).toEqual(['Tunnel bill', 'Tunnel opens']);
	expect(await list('--search', 'tunnel place:"port alden"')).toEqual(['Tunnel opens']);
	expect(await list('--search', 'since:2d feed:gazette unread')).toEqual(['Tunnel opens']);
	expect(await list('--search', 'tunnel', '--since', '2d')).toEqual(['Tunnel opens']);
	expect(await list('--search=-bill', '--section', 'World')).toEqual(['Tunnel opens']);
	expect(await list('--search', 'section:sport')).toEqual([]);
});

it('marks what fits a query', async () => {
	const {shell, store} = shellWithStories();
	expect((await shell.run(['mark', 'starred', '--search', 'tunnel -since:1d'])).out).toEqual([
		'1 story marked starred',
	]);
	expect(store.page({starredOnly: true}, {limit: 9}).map(({title}) => title)).toEqual(['Tunnel bill']);
});

it.each([['list'], ['mark', 'read']])('points at what it does not understand: %s', async (...command) => {
	const {shell, store} = shellWithStories();
	expect(await shell.run([...command, '--search', 'ferry since:tomorrow'])).toMatchObject({
		status: 2,
		out: [],
		err: [
			'newsterm: since: wants a time such as 2d, yesterday or 2026-11-20',
			'  ferry since:tomorrow',
			'              ^',
		],
	});
	expect(store.count({unreadOnly: true})).toBe(2);
});

it('shows the part of a long query around the place, and nothing of it that harms a terminal', async () => {
	const {shell} = shellWithStories();
	const {err} = await shell.run([
		'list',
		'--search',
		`${'ferry '.repeat(20)}\u001B[2J東京 plcae:x${'y'.repeat(999)}`,
	]);
	const [, query = '', pointer = ''] = err;

	expect(err.join('')).not.toMatch(unsafe);
	expect(query).toMatch(/ferry 東京 plcae:xy{13}$/);
	expect(query.length + 2).toBe(pointer.length + 19); // two wide characters
	expect(pointer.trim()).toBe('^');
});

it('explains the language', async () => {
	const {out} = await openShell().run('help search');
	for (const field of [
		'place:',
		'agency:',
		'outlet:',
		'feed:',
		'section:',
		'topic:',
		'on:',
		'since:',
		'before:',
		'unread',
		'starred',
	])
		expect(out.some((line) => line.trim().startsWith(field))).toBe(true);
	for (const line of out) expect(line).toMatch(/^[ -~]{0,80}$/);
});
