import {expect, it} from 'vitest';
import {add, courier, idOf, threePapers} from '../store/stories.js';
import {hour, minute, noon, openShell} from './shell.js';

const lines = (...values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const strike = (id: string, source: string) => ({
	id,
	source,
	title: 'Dockers strike shuts Port Alden harbour for a third day',
	published: '2026-11-23T10:00:00Z',
});
const goal = {
	id: 'c',
	source: 'Courier',
	title: 'Late Hallgren goal sends Vessmark to the final',
	published: '2026-11-23T10:05:00Z',
};

it('clusters the stories of stdin in the order they came', async () => {
	const stdin = lines(strike('a', 'Gazette'), strike('b', 'Herald'), goal);
	const {status, json} = await openShell().run('cluster --json -', {stdin});

	expect(status).toBe(0);
	expect(json).toMatchObject([
		{id: 'a', cluster: 'a'},
		{id: 'b', cluster: 'a'},
		{id: 'c', cluster: 'c'},
	]);
	expect((await openShell().run('cluster --json --level fold -', {stdin})).json).toHaveLength(3);
});

it('prints the topics of stdin as they stood', async () => {
	const stdin = lines(...Array.from({length: 6}, (_, at) => strike(`s${at}`, `Paper ${at}`)));
	const {status, json} = await openShell().run(
		'topics --json --at 2026-11-23T12:00:00Z,2026-11-23T09:00:00Z --limit 5 -',
		{stdin},
	);

	expect(status).toBe(0);
	for (const topic of json) {
		expect(Object.keys(topic as object)).toEqual(['at', 'rank', 'label', 'stories', 'score', 'sources']);
		expect(topic).toMatchObject({at: '2026-11-23T12:00:00Z'});
	}
});

it('finds what is related on stdin', async () => {
	const {json} = await openShell().run('related --json --limit 1 -', {
		stdin: lines(strike('a', 'Gazette'), strike('b', 'Herald'), goal),
	});
	expect(json).toMatchObject([{id: 'a', related: ['b']}, {id: 'b', related: ['a']}, {id: 'c'}]);
});

it('reads datelines on stdin', async () => {
	const {json} = await openShell().run('dateline --json -', {
		stdin: lines(
			{id: 1, text: 'PORT ALDEN, Meridia (NW) - Ships came back.'},
			{id: 'b', text: 'Ships came back.'},
		),
	});
	expect(json).toMatchObject([
		{id: '1', place: 'PORT ALDEN', region: 'Meridia', agency: 'NW'},
		{id: 'b', place: null, offset: 0},
	]);
});

it.each(['cluster --json -', 'topics --json -', 'related --json -', 'dateline --json -'])(
	'%s is content with nothing',
	async (line) => {
		expect(await openShell().run(line, {stdin: '\n'})).toMatchObject({status: 0, out: [], err: []});
	},
);

it('names the line of stdin that it cannot read', async () => {
	expect(await openShell().run('cluster --json -', {stdin: '{"id":"a"}\n\n{"title":1}\n'})).toMatchObject({
		status: 1,
		err: ['newsterm: line 3 of stdin is no JSON object with an "id"'],
	});
});

it('refuses a date that is none', async () => {
	expect((await openShell().run('topics --at soon -')).err[0]).toBe(
		'newsterm: “soon” is no date; 2026-11-23T12:00:00Z is one',
	);
	expect((await openShell().run('topics --at 2026-11-23')).status).toBe(2);
});

function shellWithStrike() {
	const shell = openShell();
	shell.configure({feeds: threePapers});
	const store = shell.store();
	store.syncSubscriptions(threePapers, [], noon);
	const lead = add(store, {
		name: 'lead',
		title: 'Dockers strike in Port Alden',
		publishedAt: noon - hour,
		dateline: {place: 'PORT ALDEN', region: 'Meridia', agency: 'NW'},
	});
	const echo = add(store, {
		name: 'echo',
		title: 'Port Alden strike',
		feedUrl: courier,
		publishedAt: noon - minute,
	});
	store.place([
		{key: lead, lead, eventId: lead},
		{key: echo, lead: echo, eventId: lead, dupOf: lead},
	]);
	store.replaceTopics([{eventId: lead, label: 'Port Alden strike', stories: 2, outlets: 2, score: 3.5}]);
	store.endRound(noon);
	return shell;
}

it('prints the bar of the store', async () => {
	const shell = shellWithStrike();
	expect((await shell.run('topics --json')).json).toEqual([
		{
			at: '2026-11-23T12:00:00.000Z',
			rank: 1,
			label: 'Port Alden strike',
			stories: [idOf('echo'), idOf('lead')],
			score: 3.5,
			sources: 2,
		},
	]);
	expect((await shell.run('topics')).out).toEqual(['2\t2\tPort Alden strike']);
});

it('prints the clusters of the store by the ids of their first stories', async () => {
	const shell = shellWithStrike();
	expect((await shell.run('cluster --json')).json).toEqual([
		{id: idOf('lead'), cluster: idOf('lead')},
		{id: idOf('echo'), cluster: idOf('lead'), dup_of: idOf('lead')},
	]);
	expect((await shell.run('cluster --json --level fold')).json).toMatchObject([
		{cluster: idOf('lead')},
		{cluster: idOf('echo')},
	]);
});

it('prints what is related to a stored story, its event first', async () => {
	const shell = shellWithStrike();
	expect((await shell.run(`related --json ${idOf('lead')}`)).json).toEqual([
		{id: idOf('lead'), related: [idOf('echo')]},
	]);
	expect((await shell.run(`related ${idOf('lead')}`)).out).toEqual([
		expect.stringContaining('Port Alden strike'),
	]);
});

it('prints where the stored stories were filed', async () => {
	const shell = shellWithStrike();
	expect((await shell.run('dateline --json')).json).toEqual([
		{id: idOf('lead'), place: 'PORT ALDEN', region: 'Meridia', date: null, agency: 'NW'},
	]);
	expect((await shell.run('dateline')).out).toEqual([
		`${idOf('lead')}\tPORT ALDEN, Meridia\tDockers strike in Port Alden`,
	]);
});
