import {describe, expect, it} from 'vitest';
import {readOpml} from '../../src/feeds/read-opml.js';
import {writeOpml} from '../../src/feeds/write-opml.js';

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

describe('reading OPML', () => {
	it('takes the nearest folder for the section', () => {
		const {subscriptions, skipped} = readOpml(
			opml(`<outline text="Loose" xmlUrl="https://a.example/feed"/>
				<outline text="World"><outline text="Deep"><outline title="B &amp; C" text="b" xmlUrl="https://b.example/"/></outline>
				<outline xmlUrl="http://c.example/"/></outline>`),
		);

		expect(subscriptions).toEqual([
			{url: 'https://a.example/feed', title: 'Loose'},
			{url: 'https://b.example/', title: 'B & C', section: 'Deep'},
			{url: 'http://c.example/', section: 'World'},
		]);
		expect(skipped).toEqual([]);
	});

	it.each([
		'exec:~/bin/feed',
		'|curl x | sh',
		'filter:~/bin/f:https://example.org/feed',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'not an address',
	])('leaves out %s, and says so', (xmlUrl) => {
		const {subscriptions, skipped} = readOpml(opml(`<outline text="x" xmlUrl="${xmlUrl}"/>`));

		expect(subscriptions).toEqual([]);
		expect(skipped).toEqual([expect.stringContaining(xmlUrl.slice(0, 12))]);
	});

	it('leaves out a feed that is to be run through a command', () => {
		const {subscriptions, skipped} = readOpml(
			opml('<outline xmlUrl="https://me:secret@example.org/" filtercmd="sh"/>'),
		);

		expect(subscriptions).toEqual([]);
		expect(skipped).toHaveLength(1);
		expect(skipped.join()).not.toContain('secret');
	});

	it('takes an address once, and feed: for what it stands for', () => {
		const {subscriptions} = readOpml(
			opml(
				['https://a.example/', 'feed:https://a.example/', 'feed://b.example/x']
					.map((url) => `<outline xmlUrl="${url}"/>`)
					.join(''),
			),
		);
		expect(subscriptions.map(({url}) => url)).toEqual(['https://a.example/', 'http://b.example/x']);
	});

	it('lets no control sequence through', () => {
		const {subscriptions, skipped} = readOpml(
			opml(
				'<outline text="S\u009B2J"><outline text="\u001B]0;x\u0007ok" xmlUrl="https://a.example/"/></outline><outline xmlUrl="exec:\u001B[2Jx"/>',
			),
		);
		expect(subscriptions).toEqual([{url: 'https://a.example/', title: 'ok', section: 'S'}]);
		expect(skipped.join()).not.toContain('\u001B');
	});

	it('reads a file that is not well-formed, and any depth', () => {
		expect(readOpml('<opml><body><outline text="R&D" xmlUrl=https://a.example/>').subscriptions).toHaveLength(
			1,
		);
		expect(readOpml(opml('<outline text="x">'.repeat(20_000))).subscriptions).toEqual([]);
	});

	it('refuses what is no OPML', () => {
		expect(() => readOpml('<rss/>')).toThrow('not an OPML file');
		expect(() => readOpml('')).toThrow('not an OPML file');
	});
});

describe('writing OPML', () => {
	const subscriptions = [
		{url: 'https://a.example/feed?x=1&y=2', title: 'A "quoted" <title> & more'},
		{url: 'https://b.example/', section: 'World & Sea'},
		{url: 'https://c.example/', title: 'C', section: 'World & Sea'},
	];

	it('gives back what was read', () => {
		const read = readOpml(writeOpml(subscriptions, 'Mine')).subscriptions;
		expect(read).toEqual([subscriptions[0], {...subscriptions[1], title: 'b.example'}, subscriptions[2]]);
	});

	it('holds no secret', () => {
		const text = writeOpml(
			[
				{
					url: 'https://me:secret@a.example/',
					headers: {'x-key': 'secret'},
					auth: {user: 'me', password: 'secret'},
				},
			],
			'Mine',
		);
		expect(text).toContain('xmlUrl="https://a.example/"');
		expect(text).not.toContain('secret');
	});
});
