import {expect, it} from 'vitest';
import {add, courier, gazette, herald, idOf, threePapers} from '../store/stories.js';
import {day, hour, minute, noon, openShell, unsafe} from './shell.js';

/** A shell whose store holds what `fill` puts in. */
function shellWith(fill: (store: ReturnType<ReturnType<typeof openShell>['store']>) => void) {
	const shell = openShell();
	shell.configure({feeds: threePapers, sections: ['World', 'Sport']});
	const store = shell.store();
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	fill(store);
	return shell;
}

it('prints nothing and succeeds when nothing is stored', async () => {
	const shell = openShell();
	shell.configure({feeds: []});
	expect(await shell.run('list --json')).toMatchObject({status: 0, out: [], err: []});
	expect(await shell.run('count')).toMatchObject({status: 0, out: ['0']});
});

it('prints a story as one line of JSON with every key', async () => {
	const shell = shellWith((store) =>
		add(store, {
			name: 'ferry',
			title: 'Ferry late',
			lede: 'Fog on the strait.',
			url: 'https://gazette.example/ferry',
			publishedAt: noon - hour,
			byline: 'Ann Roe',
			categories: ['Sea'],
			printedBy: 'Gazette',
		}),
	);

	expect(await shell.run('list --json')).toMatchObject({
		status: 0,
		json: [
			{
				id: idOf('ferry'),
				title: 'Ferry late',
				url: 'https://gazette.example/ferry',
				feedUrl: gazette,
				feedTitle: 'Gazette',
				section: 'World',
				outlet: 'Gazette',
				author: 'Ann Roe',
				categories: ['Sea'],
				published: '2026-11-23T11:00:00.000Z',
				arrived: '2026-11-23T12:00:00.000Z',
				summary: 'Fog on the strait.',
				read: false,
				starred: false,
				cluster: idOf('ferry'),
				outlets: 1,
			},
		],
	});
});

it('says null for what a feed did not say', async () => {
	const shell = shellWith((store) =>
		add(store, {name: 'mute', title: '', url: undefined as unknown as string}),
	);
	const {json} = await shell.run('list --json');
	expect(json[0]).toMatchObject({
		title: null,
		url: null,
		author: null,
		published: null,
		summary: null,
		categories: [],
	});
});

it('counts the outlets of a fold, and names its lead for each story', async () => {
	const shell = shellWith((store) => {
		const lead = add(store, {name: 'lead', printedBy: 'Gazette'});
		const key = add(store, {name: 'echo', feedUrl: courier, printedBy: 'Courier'});
		store.place([{key, lead, eventId: lead}]);
	});
	const {json} = await shell.run('list --json');

	expect(json).toMatchObject([
		{id: idOf('echo'), cluster: idOf('lead'), outlets: 2},
		{id: idOf('lead'), cluster: idOf('lead'), outlets: 2},
	]);
	expect(await shell.run('count')).toMatchObject({out: ['1']});
});

it('narrows by feed, section, status, words and date', async () => {
	const shell = shellWith((store) => {
		add(store, {name: 'old', title: 'Harbour plan', publishedAt: noon - 3 * day});
		add(store, {name: 'goal', title: 'Late goal', feedUrl: courier, publishedAt: noon - 2 * minute});
		add(store, {name: 'other', title: 'Harbour reopens', feedUrl: herald, publishedAt: noon - minute});
		store.commit({mark: 'read', ids: [idOf('goal')]}, noon);
		store.commit({mark: 'starred', ids: [idOf('old')]}, noon);
	});
	const ids = async (options: string) =>
		(await shell.run(`list --json ${options}`)).json.map((one) => (one as {id: string}).id);

	expect(await ids('')).toEqual([idOf('other'), idOf('goal'), idOf('old')]);
	expect(await ids('--feed courier.example/atom.xml')).toEqual([idOf('goal')]);
	expect(await ids('--section sport')).toEqual([idOf('goal')]);
	expect(await ids('--unread')).toEqual([idOf('other'), idOf('old')]);
	expect(await ids('--starred')).toEqual([idOf('old')]);
	expect(await ids('--search harb')).toEqual([idOf('other'), idOf('old')]);
	expect(await ids('--since 1d')).toEqual([idOf('other'), idOf('goal')]);
	expect(await ids('--limit 1')).toEqual([idOf('other')]);
});

it('prints every story of a store larger than a page, once each', async () => {
	const shell = shellWith((store) => {
		store.batch(() => {
			for (let at = 0; at < 450; at++) add(store, {name: `s${at}`, publishedAt: noon - (at % 7) * minute});
		});
	});
	const {out} = await shell.run('list --all');
	const first = out.map((line) => line.split('\t')[0]);

	expect(first).toHaveLength(450);
	expect(new Set(first).size).toBe(450);
	expect((await shell.run('list')).out).toHaveLength(50);
	expect((await shell.run('list --limit 201')).out).toHaveLength(201);
});

it('finds a topic by the beginning of its label', async () => {
	const shell = shellWith((store) => {
		const key = add(store, {name: 'ice'});
		add(store, {name: 'sea'});
		const topic = {eventId: key, stories: 1, outlets: 1, score: 2};
		store.replaceTopics([
			{...topic, label: 'Ice Cup'},
			{...topic, eventId: 99, label: 'Ice Age'},
		]);
	});

	expect(await shell.run(['list', '--topic', 'ice cup'])).toMatchObject({
		status: 0,
		out: [expect.stringContaining(idOf('ice'))],
	});
	expect(await shell.run('list --topic ice')).toMatchObject({
		status: 2,
		out: ['Ice Cup', 'Ice Age'],
		err: ['newsterm: more than one topic begins with “ice”'],
	});
	expect(await shell.run('list --topic fire')).toMatchObject({status: 2, out: ['Ice Cup', 'Ice Age']});
});

it('names the nearest section and feed when there is none of that name', async () => {
	const shell = shellWith(() => {});
	expect(await shell.run('list --section Wrold')).toMatchObject({
		status: 2,
		err: [expect.stringContaining('there is no section “Wrold”; did you mean World?'), expect.anything()],
	});
	expect(await shell.run('list --feed https://gazete.example/rss.xml')).toMatchObject({
		status: 2,
		err: [expect.stringContaining(`did you mean ${gazette}?`), expect.anything()],
	});
});

it('parts whole fields by tabs for other programs', async () => {
	const shell = shellWith((store) =>
		add(store, {name: 'ferry', title: 'Ferry\tlate', publishedAt: noon - hour, printedBy: 'Gazette'}),
	);
	expect((await shell.run('list')).out).toEqual([
		`${idOf('ferry')}\t2026-11-23T11:00:00.000Z\tGazette\tFerry late\thttps://news.example/ferry`,
	]);
});

it('fits a terminal of any width', async () => {
	const shell = shellWith((store) =>
		add(store, {name: 'ferry', title: '渡輪延誤'.repeat(40), publishedAt: noon - hour, printedBy: 'Gazette'}),
	);
	const at = async (columns: number) => (await shell.run('list', {isTerminal: true, columns})).out;

	expect(await at(80)).toEqual([
		`${idOf('ferry').slice(0, 8)}      1h  Gazette           ${'渡輪延誤'.repeat(5)}渡…`,
	]);
	expect(await at(40)).toEqual([`${idOf('ferry').slice(0, 8)}      1h  ${'渡輪延誤'.repeat(2)}渡輪…`]);
	expect((await at(1)).join('').length).toBeLessThanOrEqual(1);
});

it('prints hostile words clean, as text and as JSON', async () => {
	const shell = shellWith((store) =>
		add(store, {name: 'evil', title: 'Gone\u009B2J\u202Edrib\u007F', lede: 'a\u0085b'}),
	);
	for (const line of ['list', 'list --json']) {
		const {out} = await shell.run(line);
		expect(out).toHaveLength(1);
		expect(out.join('')).not.toMatch(unsafe);
	}
});

it('counts unread rows, of a section too', async () => {
	const shell = shellWith((store) => {
		add(store, {name: 'one'});
		add(store, {name: 'two', feedUrl: courier});
		store.commit({mark: 'read', ids: [idOf('one')]}, noon);
	});
	expect((await shell.run('count --unread')).out).toEqual(['1']);
	expect((await shell.run('count --unread --section World')).out).toEqual(['0']);
	expect((await shell.run('count --json')).json).toEqual([{count: 2}]);
});

it('lists what fits a saved query by the name of its tab', async () => {
	const shell = openShell();
	shell.configure({
		feeds: threePapers,
		sections: ['World', {name: 'Straits', query: 'strait'}, 'Sport'],
	});
	const store = shell.store();
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	add(store, {name: 'ferry', title: 'Ferry late', lede: 'Fog on the strait.'});
	add(store, {name: 'cup', title: 'Cup final', lede: 'In overtime.'});

	const {json} = await shell.run('list --json --section straits');
	expect(json).toMatchObject([{id: idOf('ferry')}]);
	expect(await shell.run('count --section Straits')).toMatchObject({out: ['1']});
	expect(await shell.run('list --section Strats')).toMatchObject({
		status: 2,
		err: [expect.stringContaining('did you mean Straits?'), expect.anything()],
	});
});
