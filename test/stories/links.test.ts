import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

const opened = (reader: Reader) =>
	reader.asked.flatMap((effect) => (effect.type === 'open-url' ? [effect.url] : []));

async function openArticle(content: string, more = {}): Promise<Reader> {
	const reader = await openReader({
		feeds: [feed('Northgate Wire', 'World', [{title: 'Harbour tunnel opens', content, ...more}])],
	});
	await reader.press('enter');
	return reader;
}

/** So many links, each to a host of its own. */
const linked = (count: number) =>
	Array.from(
		{length: count},
		(_, at) => `<p><a href="https://n${at + 1}.example/">Link ${at + 1}</a></p>`,
	).join('');

describe('the links of an article', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openArticle(
			[
				'<p>The <a href="https://plan.example/2017">plan of <em>2017</em></a> and <a href="/today">what is so now</a>.</p>',
				'<ul><li><a href="https://ex\u0430mple.org/a">Your bank</a></li></ul>',
				'<p><a href="javascript:alert(1)">Press here</a> <a href="file:///etc/passwd">or here</a> <a href="mailto:a@b.example">or write</a></p>',
				'<blockquote><a href="https://plan.example/2017">the plan again</a></blockquote>',
			].join(''),
		);
	});

	it('stand numbered under L, each with its words and its host', async () => {
		await reader.press('L');
		const rows = reader.lines().filter((line) => / \d {2}\S/.test(line));
		expect(rows).toHaveLength(3);
		expect(rows[0]).toMatch(/▌ 1 {2}plan of 2017 .* plan\.example/);
		expect(rows[1]).toMatch(/ 2 {2}what is so now .* northgate-wire\.example/);
	});

	it('show a host of mixed letters for what it is', async () => {
		await reader.press('L');
		expect(reader.screen()).toMatch(/3 {2}Your bank .* xn--exmple-4nf\.org/);
		expect(reader.screen()).not.toContain('ex\u0430mple');
	});

	it('are of the web only', async () => {
		await reader.press('L');
		expect(reader.screen()).not.toMatch(/Press here|or here|or write/);
	});

	it('say in full where the selected one leads', async () => {
		await reader.press('L', 'down');
		expect(reader.screen()).toContain(' https://northgate-wire.example/today');
	});

	it('open by their digit, and stay for the next', async () => {
		await reader.press('L', '2', '1');
		expect(opened(reader)).toEqual(['https://northgate-wire.example/today', 'https://plan.example/2017']);
		expect(reader.screen()).toContain('Opening plan.example');
	});

	it('open with ⏎, and give the article back with Esc', async () => {
		await reader.press('L', 'down', 'enter', 'escape');
		expect(opened(reader)).toEqual(['https://northgate-wire.example/today']);
		expect(reader.screen()).toContain('and what is so now');
		await reader.press('escape');
		expect(reader.selected()).toContain('Harbour tunnel opens');
	});

	it('are opened by o and copied by y, too', async () => {
		await reader.press('L', 'down', 'o', 'y');
		expect(reader.asked).toEqual([
			{type: 'open-url', url: 'https://northgate-wire.example/today'},
			{type: 'copy', text: 'https://northgate-wire.example/today'},
		]);
	});

	it('are selected by a click, and opened by a second', async () => {
		await reader.press('L');
		const row = reader.lines().findIndex((line) => line.includes('what is so now'));
		reader.click(10, row);
		expect(reader.selected()).toContain('what is so now');
		expect(opened(reader)).toEqual([]);
		reader.click(10, row);
		expect(opened(reader)).toEqual(['https://northgate-wire.example/today']);
	});

	it('leave the story in hand: s stars it', async () => {
		await reader.press('L', 's', 'escape', 'escape');
		expect(reader.selected()).toContain('★');
	});
});

describe('many links', () => {
	it('take two digits from ten on', async () => {
		const reader = await openArticle(linked(23));
		await reader.press('L', '1');
		expect(opened(reader)).toEqual([]);
		expect(reader.selected()).toContain('Link 1 ');
		await reader.press('7');
		expect(opened(reader)).toEqual(['https://n17.example/']);
	});

	it('take one digit where no second could follow, and a nought before it', async () => {
		const reader = await openArticle(linked(23));
		await reader.press('L', '3', '0', '4');
		expect(opened(reader)).toEqual(['https://n3.example/', 'https://n4.example/']);
	});

	it('take two equal digits that came at once for two', async () => {
		const reader = await openArticle(linked(23));
		await reader.press('L');
		reader.dispatch({type: 'typed', key: '1', text: '1', times: 2});
		expect(opened(reader)).toEqual(['https://n11.example/']);
	});

	it('open the number typed so far with ⏎', async () => {
		const reader = await openArticle(linked(23));
		await reader.press('L', '2', 'enter');
		expect(opened(reader)).toEqual(['https://n2.example/']);
	});

	it('say so when there is no link of that number', async () => {
		const reader = await openArticle(linked(12));
		await reader.press('L', '1', '9');
		expect(reader.screen()).toContain('There is no link 19');
		await reader.press('2');
		expect(opened(reader)).toEqual(['https://n2.example/']);
	});

	it('scroll under the cursor', async () => {
		const reader = await openArticle(linked(80));
		await reader.press('L', 'G');
		expect(reader.selected()).toContain('Link 80');
		await reader.press('pageup', 'g');
		expect(reader.selected()).toContain('Link 1 ');
	});
});

it('lists the files that come with a story, and where it is talked about', async () => {
	const reader = await openArticle('<p>Listen.</p>', {
		enclosures: [{url: 'https://late-edition.example/12.mp3', type: 'audio/mpeg'}],
		commentsUrl: 'https://talk.example/item',
	});
	await reader.press('L', '1', '2');
	expect(opened(reader)).toEqual(['https://late-edition.example/12.mp3', 'https://talk.example/item']);
});

it('says so when an article has no links, and does not offer them', async () => {
	const reader = await openArticle('<p>No link, and <a href="#top">a place on this page</a>.</p>');
	expect(reader.lines().at(-1)).not.toContain('L links');
	await reader.press('L');
	expect(reader.screen()).toContain('This story has no links in its text');
	expect(reader.screen()).toContain('a place on this page');
});
