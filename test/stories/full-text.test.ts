import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {feed, hour, minute, openReader, type ReaderOptions, type TestFeed} from './open-reader.js';

const summary = '<p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn.</p>';
const paragraphs = Array.from(
	{length: 40},
	(_, at) =>
		`<p>Paragraph ${at + 1} of the report, which is told at length, with names, and with figures.</p>`,
).join('');
const address = 'https://northgate-wire.example/tunnel';
const page = `<!doctype html><title>Tunnel opens | Northgate Wire</title><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Tunnel opens, after nine years</h1><p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn, and nobody cheered, since nobody knew.</p>
${paragraphs}</article><footer>Terms of use and cookies</footer><script>alert(1)</script>`;

const wire = feed('Northgate Wire', 'World', [
	{title: 'Tunnel opens', guid: 'tunnel', minutesAgo: 10, content: summary},
	{title: 'Ferry late again', guid: 'ferry', minutesAgo: 20},
]);
const cut: TestFeed = {...wire, fullText: true};

const open = (over: ReaderOptions = {}) =>
	openReader({feeds: [wire], pages: new Map([[address, page]]), ...over});

describe('x in an article', () => {
	it('says that it fetches, then shows the text of the page and that it does', async () => {
		const reader = await open();
		await reader.press('enter');
		reader.pressAtOnce('x');
		expect(reader.lines().at(-1)).toContain('Fetching the full text of Tunnel opens …');
		expect(reader.screen()).not.toContain('Paragraph 1 of');

		await reader.press('x'); // asks for nothing more
		expect(reader.screen()).toContain('Paragraph 1 of the report');
		expect(reader.screen()).toMatch(/today 11:50 · \d min · full text/);
		expect(reader.screen()).not.toMatch(/Fetching|Sport|cookies|alert/);
		expect(reader.screen().split('Tunnel opens')).toHaveLength(2); // its own headline is not said again
	});

	it('sets its dateline like any other', async () => {
		const reader = await open();
		await reader.press('enter', 'x');
		expect(reader.screen()).toContain(
			'PORT ALDEN (NW) — The first cars crossed under the harbour at dawn, and',
		);
	});

	it('goes back to the text of the feed and to the full one again, each where one was', async () => {
		const reader = await open();
		await reader.press('enter', 'x', 'space', 'space');
		const place = reader.lines().slice(3, -2);
		expect(place.join()).toContain('Paragraph 2');

		await reader.press('x');
		expect(reader.screen()).toContain('The first cars crossed under the harbour at dawn.');
		expect(reader.screen()).not.toMatch(/Paragraph|full text · /);
		await reader.press('x');
		expect(reader.lines().slice(3, -2)).toEqual(place);
	});

	it('shows it at once the next time, without a network', async () => {
		const pages = new Map([[address, page]]);
		const reader = await open({pages});
		await reader.press('enter', 'x', 'escape');
		pages.clear();
		await reader.press('enter');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});

	it('is what leaves with the story, as long as it is what is shown', async () => {
		const reader = await open({share: [{name: 'Read later', command: ['later']}]});
		const leaves = async (way: string) => {
			await reader.press('S');
			await reader.choose(way);
		};
		const saved = (name: string) =>
			readFileSync(join(reader.downloads, `2026-11-23-tunnel-opens${name}`), 'utf8');
		await reader.press('enter', 'x');
		await leaves('target:0');
		await leaves('markdown');
		expect(reader.given.at(-1)?.text).toContain('Paragraph 40 of');
		expect(saved('.md')).toContain('Paragraph 40 of');

		await reader.press('x');
		await leaves('pipe');
		await reader.type('wc');
		await reader.press('enter');
		await leaves('text');
		expect(reader.given.at(-1)?.text).not.toContain('Paragraph');
		expect(saved('.txt')).toContain('cars crossed');
		expect(saved('.txt')).not.toContain('Paragraph');
	});

	it('stands in the footer of an article, and in help', async () => {
		const reader = await open();
		await reader.press('enter');
		expect(reader.lines().at(-1)).toContain('x full text');
		await reader.press('?');
		await reader.type('full');
		expect(reader.screen()).toContain("the page's full text, or the feed's again");
	});

	it.each([
		['offline', 'offline' as const, 'is out of order.'],
		['a page without an article', '<p>Please enable JavaScript.</p>', 'no article was found on the page at'],
		[
			'a page that wants to be paid',
			`<article><p>${'The first cars crossed. '.repeat(7)}</p><p>Subscribe.</p></article>`,
			'shows no more of it than the feed does',
		],
	])('leaves the summary and says why: %s', async (_what, answer, reason) => {
		const long = {
			title: 'Tunnel opens',
			guid: 'tunnel',
			content: `<p>${'The first cars crossed. '.repeat(9)}</p>`,
		};
		const reader = await open({
			feeds: [feed('Northgate Wire', 'World', [long])],
			pages: new Map([[address, answer]]),
			columns: 200,
		});
		await reader.press('enter', 'x');
		expect(reader.lines().at(-1)).toContain('No full text: ');
		expect(reader.lines().at(-1)).toContain(reason);
		if (answer !== 'offline') expect(reader.lines().at(-1)).toContain('o opens the page.');
		expect(reader.screen()).toContain('The first cars crossed.');
		expect(reader.screen()).not.toContain('· full text');
	});

	it('tries again when it is pressed again', async () => {
		const pages = new Map<string, string>([[address, '<p>Back soon.</p>']]);
		const reader = await open({pages});
		await reader.press('enter', 'x');
		pages.set(address, page);
		await reader.press('x');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});

	it('says so when the story has no link', async () => {
		const reader = await openReader({
			feeds: [feed('Notes', 'World', [{title: 'A note', url: undefined as unknown as string}])],
		});
		await reader.press('enter');
		expect(reader.lines().at(-1)).not.toContain('full text');
		await reader.press('x');
		expect(reader.lines().at(-1)).toContain('This story has no link');
	});

	it('keeps what arrives for a story that was left, and says nothing of it', async () => {
		const reader = await open();
		await reader.press('enter');
		reader.pressAtOnce('x', ']');
		await reader.press('j');
		expect(reader.screen()).toContain('Ferry late again, in more words.');
		expect(reader.screen()).not.toMatch(/Paragraph|Fetching/);
		await reader.press('[');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});

	it('keeps the story selected below the text in sight when it arrives', async () => {
		const twin = feed('Alden Post', 'World', [{title: 'Ribbon cut in Hallmark', minutesAgo: 5}]);
		const reader = await open({feeds: [wire, twin], rows: 24});
		const key = reader.store.page({feedUrl: wire.url}, {limit: 1})[0]?.key ?? 0;
		const other = reader.store.page({feedUrl: twin.url}, {limit: 1})[0]?.key ?? 0;
		reader.store.place([{key: other, lead: other, eventId: key}]);
		await reader.press('j', 'enter');
		reader.pressAtOnce('x', 'down', 'down', 'down');
		expect(reader.state().reading?.selected).toBe(0);

		await reader.press('f12'); // no key of ours: what was under way is done
		expect(reader.state().reading?.article.fullText).toContain('Paragraph 40');
		expect(reader.screen()).toContain('Ribbon cut in Hallmark');
		expect(reader.screen()).toContain('Paragraph 40');
	});
});

describe('x elsewhere', () => {
	it('opens the row under the cursor in full', async () => {
		const reader = await open();
		await reader.press('x');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
		expect(reader.unread()).toEqual(['Ferry late again']);
		await reader.press('escape');
		expect(reader.selected()).toContain('Tunnel opens');
	});

	it('opens what stands beside the list, and gives it the keys', async () => {
		const reader = await open({columns: 160});
		await reader.press('j', 'k');
		reader.wait(100);
		expect(reader.screen()).toContain('at dawn.');
		await reader.press('x');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
		expect(reader.lines().at(-1)).toContain('next page');
	});

	it('is a letter where one types', async () => {
		const reader = await open();
		await reader.press('/', 'x');
		expect(reader.state().search.text).toBe('x');
	});
});

describe('a feed with "fullText": true', () => {
	it('brings the full text of the story that is opened, by itself', async () => {
		const reader = await open({feeds: [cut]});
		await reader.press('enter');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});

	it('fetches nothing for a story that is only looked at beside the list', async () => {
		const reader = await open({feeds: [cut], columns: 160});
		await reader.press('j', 'k');
		reader.wait(100);
		await reader.press('f12');
		expect(reader.screen()).toContain('at dawn.');
		expect(reader.state().fullTexts.size).toBe(0);
		expect(reader.screen()).not.toContain('Paragraph');
	});

	it('fetches nothing where the feed gives the whole story', async () => {
		const whole = {
			title: 'Tunnel opens',
			guid: 'tunnel',
			content: `<p>${'All of it, in the feed. '.repeat(100)}</p>`,
		};
		const reader = await open({feeds: [{...feed('Northgate Wire', 'World', [whole]), fullText: true}]});
		await reader.press('enter');
		expect(reader.screen()).not.toContain('Paragraph');
		expect(reader.state().fullTexts.size).toBe(0);
	});

	it('does fetch where a long text breaks off', async () => {
		const broken = {
			title: 'Tunnel opens',
			guid: 'tunnel',
			content: `<p>${'Some of it. '.repeat(150)} […]</p>`,
		};
		const reader = await open({feeds: [{...feed('Northgate Wire', 'World', [broken]), fullText: true}]});
		await reader.press('enter');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});

	it('does not ask a page again that has no article, until x does', async () => {
		const pages = new Map<string, string>([[address, '<p>Back soon.</p>']]);
		const reader = await open({feeds: [cut], pages});
		await reader.press('enter');
		expect(reader.lines().at(-1)).toContain('No full text: ');
		pages.set(address, page);
		reader.wait(minute);
		await reader.press('escape', 'enter');
		expect(reader.screen()).not.toContain('Paragraph');
		await reader.press('x');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});

	it('asks again by itself after it was offline', async () => {
		const pages = new Map<string, string>([[address, 'offline']]);
		const reader = await open({feeds: [cut], pages});
		await reader.press('enter');
		pages.set(address, page);
		reader.wait(hour);
		await reader.press('escape', 'enter');
		expect(reader.screen()).toContain('Paragraph 1 of the report');
	});
});
