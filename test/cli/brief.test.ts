import {expect, it} from 'vitest';
import {add, courier, gazette, herald, idOf, threePapers} from '../store/stories.js';
import {day, hour, noon, openShell} from './shell.js';

/** The tunnel opens in two papers; a match, a day ago, in one. */
function shellWithNews() {
	const shell = openShell();
	shell.configure({feeds: threePapers, sections: ['World', 'Sport']});
	const store = shell.store();
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	const lede = 'The U.S. envoy opened it. It rained.';
	const at = noon - hour;
	const tunnel = add(
		store,
		{name: 'a', title: 'Tunnel opens', lede, publishedAt: at, printedBy: 'Gazette'},
		at,
	);
	const bus = add(store, {name: 'b', title: 'First bus', feedUrl: courier, publishedAt: at - hour}, at);
	store.place([{key: bus, lead: tunnel, eventId: tunnel}]);
	const match = {name: 'c', title: 'Match won', feedUrl: herald, printedBy: 'Herald'};
	add(store, {...match, publishedAt: noon - 30 * hour}, noon - 30 * hour);
	return {shell, store};
}

it('tells of the last day whom it has not seen before', async () => {
	const {shell} = shellWithNews();
	expect((await shell.run('brief')).out).toEqual([
		'In the last 24 h: 2 stories, 1 event',
		`1\t${idOf('a')}\tGazette\t2\t2\tThe U.S. envoy opened it.`,
	]);
});

it('tells what came since the person was at the screen, and asking again changes nothing', async () => {
	const {shell, store} = shellWithNews();
	store.noteLeft(noon - 9 * hour);
	const first = await shell.run('brief');
	expect(first.out[0]).toBe('Since you were here (9 h): 2 stories, 1 event');
	expect((await shell.run('brief')).out).toEqual(first.out);
});

it('sets sentence and outlet to the width of a terminal', async () => {
	const {shell} = shellWithNews();
	expect((await shell.run('brief', {isTerminal: true, columns: 24})).out).toEqual([
		'In the last 24 h: 2 stories, 1 event',
		'',
		' 1  The U.S. envoy',
		'    opened it.',
		'    Gazette · 2 outlets, 2 stories',
	]);
});

it('prints a line about all, then one an event, as JSON', async () => {
	const {shell} = shellWithNews();
	expect(await shell.run('brief --json --since 2d')).toMatchObject({
		status: 0,
		json: [
			{type: 'summary', since: new Date(noon - 2 * day).toISOString(), stories: 3, events: 1},
			{
				type: 'event',
				rank: 1,
				id: idOf('a'),
				title: 'Tunnel opens',
				sentence: 'The U.S. envoy opened it.',
				outlet: 'Gazette',
				outlets: 2,
				stories: 2,
			},
			// Too few events: what stands alone fills the list, with its headline where there is no lede.
			{type: 'event', rank: 2, id: idOf('c'), sentence: 'Match won', outlet: 'Herald', stories: 1},
		],
	});
});

it('says in one sentence that nothing is new', async () => {
	const {shell, store} = shellWithNews();
	store.noteLeft(noon - 5 * 60_000);
	add(store, {name: 'old', feedUrl: gazette, publishedAt: noon - 300 * hour}, noon - hour);
	expect((await shell.run('brief')).out).toEqual(['Nothing new since you were here (5 min).']);
	expect(await shell.run('brief --since 1m --json')).toMatchObject({json: [{type: 'summary', stories: 0}]});
});

it.each(['brief now', 'brief --since yesterweek'])('refuses %s', async (line) => {
	const {shell} = shellWithNews();
	expect(await shell.run(line)).toMatchObject({status: 2, out: []});
});
