import {expect, it} from 'vitest';
import {openJournal} from '../../src/store/index.js';
import {add, courier, edited, gazette, idOf, threePapers} from '../store/stories.js';
import {noon, openShell} from './shell.js';

function shellWithPapers() {
	const shell = openShell();
	shell.configure({feeds: threePapers});
	const store = shell.store();
	store.syncSubscriptions(threePapers, [], noon);
	return {shell, store};
}

it('marks by a prefix of the id, and writes it to the journal too', async () => {
	const {shell, store} = shellWithPapers();
	add(store, {name: 'ferry'});

	expect(await shell.run(`mark starred ${idOf('ferry').slice(0, 5)}`)).toMatchObject({
		status: 0,
		out: ['1 story marked starred'],
	});
	expect(store.page({starredOnly: true}, {limit: 9}).map(({id}) => id)).toEqual([idOf('ferry')]);
	expect(openJournal(shell.home.journalFile).entries()).toEqual([
		{at: noon, deed: {mark: 'starred', ids: [idOf('ferry')]}},
	]);
});

it('marks all that a search finds, by their ids', async () => {
	const {shell, store} = shellWithPapers();
	add(store, {name: 'one', title: 'Harbour plan'});
	add(store, {name: 'two', title: 'Harbour opens'});
	add(store, {name: 'three', title: 'Late goal'});

	expect((await shell.run('mark read --search harbour')).out).toEqual(['2 stories marked read']);
	expect(store.page({unreadOnly: true}, {limit: 9}).map(({title}) => title)).toEqual(['Late goal']);
	expect((await shell.run('mark read --search harbour')).out).toEqual(['0 stories marked read']);
	expect((await shell.run('mark read --search nothing')).status).toBe(0);
});

it('asks which story is meant when a prefix fits two, and changes nothing', async () => {
	const {shell, store} = shellWithPapers();
	for (const [name, id] of [
		['one', 'abcd00000001'],
		['two', 'abcd00000002'],
	] as const) {
		const story = edited({name});
		store.upsert(gazette, [{...story, story: {...story.story, id}}], noon);
	}

	expect(await shell.run('mark read abcd')).toMatchObject({
		status: 2,
		out: ['abcd00000001\tTitle of one', 'abcd00000002\tTitle of two'],
		err: ['newsterm: more than one id begins with abcd; type more of it'],
	});
	expect(store.count({unreadOnly: true})).toBe(2);
});

it('fails when no story has the id', async () => {
	const {shell} = shellWithPapers();
	expect(await shell.run('mark read abcdef')).toMatchObject({
		status: 1,
		out: [],
		err: ['newsterm: no story has an id that begins with abcdef'],
	});
});

it('wants to know what to mark', async () => {
	const {shell} = shellWithPapers();
	expect((await shell.run('mark read')).err[0]).toBe('newsterm: the id of a story is missing');
	expect((await shell.run('mark')).status).toBe(2);
});

it('follows the event of a story, and lists what is followed', async () => {
	const {shell, store} = shellWithPapers();
	const tunnel = add(store, {name: 'a', title: 'Tunnel opens'});
	const bus = add(store, {name: 'b', title: 'First bus', feedUrl: courier});
	add(store, {name: 'c', title: 'Match won', feedUrl: courier});
	store.place([{key: bus, lead: bus, eventId: tunnel}]);

	expect((await shell.run(`mark followed ${idOf('b')}`)).out).toEqual(['1 story marked followed']);
	expect((await shell.run('list --followed --json')).json).toMatchObject([
		{title: 'First bus'},
		{title: 'Tunnel opens'},
	]);
	await shell.run(`mark unfollowed ${idOf('a')}`);
	expect((await shell.run('list --followed')).out).toEqual([]);
});

it('tags, and takes a tag off', async () => {
	const {shell, store} = shellWithPapers();
	add(store, {name: 'ferry'});
	expect((await shell.run(`mark tag:Later ${idOf('ferry')}`)).out).toEqual(['1 story marked tag:later']);
	expect((await shell.run('list --json --search tag:later')).json).toMatchObject([{tags: ['later']}]);
	expect(openJournal(shell.home.journalFile).entries()).toEqual([
		{at: noon, deed: {mark: 'tagged', tag: 'later', ids: [idOf('ferry')]}},
	]);

	expect((await shell.run(`mark untag:later ${idOf('ferry')}`)).out).toEqual(['1 story marked untag:later']);
	expect((await shell.run('list --json')).json).toMatchObject([{tags: []}]);
	expect(await shell.run(['mark', 'tag:two words', idOf('ferry')])).toMatchObject({
		status: 2,
		err: [
			'newsterm: “two words” is no tag: one word of letters, digits and -, 32 at most',
			expect.anything(),
		],
	});
});
