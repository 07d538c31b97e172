import {describe, expect, it} from 'vitest';
import {readConfigList} from '../../src/feeds/elsewhere/read-config-list.js';
import {FeedError} from '../../src/feeds/feed-error.js';
import {subscriptionsIn} from '../../src/feeds/read-subscriptions.js';
import {faultOf} from '../fault-of.js';

const read = (text: string) => subscriptionsIn(Buffer.from(text), 'the list', readConfigList);
const urlsIn = (text: string) => read(text).subscriptions.map(({url}) => url);
const sfeedrc = (body: string) => `#!/bin/sh\nsfeedpath="$HOME/.sfeed/feeds"\nfeeds() {\n${body}\n}\n`;

describe('newsboat’s urls', () => {
	it('give a section by the first tag that is one, and the person’s own name', () => {
		const {kind, subscriptions, skipped} = read(`# papers
https://gazette.example/rss.xml "~My Gazette" World "daily news"
https://courier.example/atom ! "Late Sport" "~The \\"Courier\\""   # not a tag
\t"https://herald.example/"\t
http://plain.example/feed ~Plain`);

		expect(kind).toBe('newsboat');
		expect(subscriptions).toEqual([
			{url: 'https://gazette.example/rss.xml', title: 'My Gazette', section: 'World'},
			{url: 'https://courier.example/atom', title: 'The "Courier"', section: 'Late Sport'},
			{url: 'https://herald.example/'},
			{url: 'http://plain.example/feed', title: 'Plain'},
		]);
		expect(skipped).toEqual([]);
	});

	it.each([
		['exec:~/bin/feed tag', 'exec:~/bin/feed is a command'],
		['"exec:~/bin/feed a b" tag', 'exec:~/bin/feed a b is a command'],
		['filter:~/bin/f:https://me:secret@example.org/', 'filter:~/bin/f:https://example.org/ is a command'],
		['|curl x', '|curl is a command'],
		['"query:Unread:unread = \\"yes\\""', 'query:Unread:unread = "yes" is a saved search'],
		['file:///etc/passwd', 'file:///etc/passwd is a file'],
		['~/feeds/a.xml', '~/feeds/a.xml is a file'],
		['htps://me:secret@example.org/', 'htps://example.org/ is not a web address'],
	])('leave out %s, and name the line', (line, words) => {
		const {subscriptions, skipped} = read(`https://a.example/\n# x\n${line}\n`);

		expect(subscriptions).toEqual([{url: 'https://a.example/'}]);
		expect(skipped).toEqual([expect.stringContaining(`Line 3: ${words}`)]);
	});

	it('bring an address once, and take a quote that is never closed to the end of its line', () => {
		expect(
			urlsIn('https://a.example\nhttps://a.example/ again\n"https://b.example/x\nhttps://c.example/'),
		).toEqual(['https://a.example/', 'https://b.example/x', 'https://c.example/']);
	});

	it('let no control sequence through', () => {
		const {subscriptions, skipped} = read(
			'https://a.example/ "S\u009B2J" "~\u001B]0;x\u0007ok\\n"\n"exec:\u001B[2Jx"',
		);
		expect(subscriptions).toEqual([{url: 'https://a.example/', title: 'ok', section: 'S'}]);
		expect(skipped.join()).not.toContain('\u001B');
	});
});

describe('sfeed’s sfeedrc', () => {
	it('is read where feeds() calls feed', () => {
		const {kind, subscriptions, skipped} = read(
			sfeedrc(`	# feed <name> <feedurl> [basesiteurl] [encoding]
	feed "Gazette" "https://gazette.example/rss.xml" "https://gazette.example" "iso-8859-1"
	feed 'It''s late' https://late.example/?a=1\\&b=2 # why
	feed "Says \\"no\\" for 5 $" \\
		"https://no.example/"
	feed a\\ b "https://ab.example/"; feed Amp "https://amp.example/" &`),
		);

		expect(kind).toBe('sfeed');
		expect(subscriptions).toEqual([
			{url: 'https://gazette.example/rss.xml', title: 'Gazette'},
			{url: 'https://late.example/?a=1&b=2', title: 'Its late'},
			{url: 'https://no.example/', title: 'Says "no" for 5 $'},
			{url: 'https://ab.example/', title: 'a b'},
			{url: 'https://amp.example/', title: 'Amp'},
		]);
		expect(skipped).toEqual([]);
	});

	it('is not read anywhere else', () => {
		expect(
			urlsIn(`feed "before" "https://before.example/"
fetch() { feed "other" "https://other.example/"; }
feeds()
{
	if [ -n "$X" ]; then feed "in" "https://in.example/"; fi
	{ feed "nested" "https://nested.example/"; }
	# feed "off" "https://off.example/"
	echo feed "said" "https://said.example/"
	feed() { true; }
}
feed "after" "https://after.example/"`),
		).toEqual(['https://in.example/', 'https://nested.example/']);
	});

	it.each([
		['feed "x" "https://$HOST/feed"', 'https://$HOST/feed is known to the shell alone'],
		['feed "x" "https://a.example/`cat key`"', 'is known to the shell alone'],
		['feed "x" $(cat address)', 'is known to the shell alone'],
		['feed "$name" https://a.example/', 'https://a.example/ is known to the shell alone'],
		['feed "x"', 'x comes without an address'],
		['feed "x" "file:///etc/passwd"', 'file:///etc/passwd is a file'],
		['feed "x" "https://a.example/', 'is known to the shell alone'],
		["feed 'x", 'comes without an address'],
	])('leaves out %s, and names the line', (line, words) => {
		const {subscriptions, skipped} = read(sfeedrc(`\tfeed "ok" "https://ok.example/"\n\t${line}`));

		expect(subscriptions).toEqual([{url: 'https://ok.example/', title: 'ok'}]);
		expect(skipped).toEqual([expect.stringMatching(/^Line 5: /)]);
		expect(skipped[0]).toContain(words);
	});

	it('may be damaged anyhow', () => {
		for (const text of [
			'feeds() {',
			'feeds()',
			'}}}\nfeeds(){',
			"feeds() {\n'",
			'feeds() {\n"\\',
			'feeds(){((((`',
		])
			expect(urlsIn(text)).toEqual([]);
	});
});

describe('a list of feeds', () => {
	it('is known by what stands in it', () => {
		expect(read('<opml><body><outline xmlUrl="https://a.example/"/></body></opml>').kind).toBe('opml');
		expect(read('https://a.example/ <tag>').kind).toBe('newsboat');
		expect(read(sfeedrc('')).kind).toBe('sfeed');
	});

	it.each([
		['with a byte order mark and CRLF', Buffer.from('\uFEFF# x\r\nhttps://a.example/ "é"\r\n')],
		['in UTF-16', Buffer.from('\uFEFFhttps://a.example/ "é"\n', 'utf16le')],
		['in Latin-1', Buffer.from('https://a.example/ "é"\n', 'latin1')],
		[
			'as OPML in Latin-1',
			Buffer.from(
				'<?xml version="1.0" encoding="iso-8859-1"?><opml><body><outline text="é"><outline xmlUrl="https://a.example/"/></outline></body></opml>',
				'latin1',
			),
		],
	])('is read %s', (_how, bytes) => {
		expect(subscriptionsIn(bytes, 'x', readConfigList).subscriptions).toEqual([
			{url: 'https://a.example/', section: 'é'},
		]);
	});

	it.each([
		['nothing', ''],
		['white space', ' \n\r\n'],
	])('of %s is said to be empty', (_what, text) => {
		expect(faultOf(FeedError, () => read(text))).toMatchObject({
			kind: 'empty',
			message: 'the list is empty.',
		});
	});

	it.each([
		['a page', '<html><a href="https://a.example/">x</a></html>'],
		['a feed', '<rss><channel/></rss>'],
		['a letter', 'Dear all,\nsee\nhttps://a.example/\nfor more.'],
		['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe]).toString('latin1')],
		['comments alone', '# nothing\n'],
	])('is none when it is %s', (_what, text) => {
		const fault = faultOf(FeedError, () => read(text));
		expect(fault).toMatchObject({kind: 'not-a-feed'});
		expect(fault.message).toMatch(/^the list is no list of feeds/);
	});

	it('may be long', () => {
		const many = Array.from({length: 10_000}, (_, n) => `https://a.example/${n}`);
		expect(urlsIn(many.join('\n'))).toHaveLength(10_000);
		expect(urlsIn(sfeedrc(many.map((url) => `feed "x" "${url}"`).join('\n')))).toHaveLength(10_000);
		const outlines = many.map((url) => `<outline xmlUrl="${url}"/>`).join('');
		expect(urlsIn(`<opml><body>${outlines}</body></opml>`)).toHaveLength(10_000);
	});

	it('of any characters gives web addresses and printable words alone', () => {
		const pieces = [
			'feeds()',
			' {',
			'}',
			'feed ',
			'"',
			"'",
			'\\',
			'$',
			'`',
			'(',
			')',
			'#',
			'\n',
			' ',
			'~',
			'!',
			';',
		];
		const more = [
			'https://a.example/',
			'file:///x',
			'exec:x',
			'query:',
			'\u001B[2J',
			'\u009B',
			'\u202E',
			'\0',
		];
		let seed = 7;
		const random = (below: number): number => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % below;
		};
		const unsafe = /[\p{Cc}\u202E]/u;
		let taken = 0;
		const wrong: string[] = [];
		for (let round = 0; round < 3000; round++) {
			const all = [...pieces, ...more];
			const body = Array.from({length: 30}, () => all[random(all.length)]).join('');
			for (const start of ['feeds() {\n', 'https://a.example/\n'.repeat(9)]) {
				const {subscriptions, skipped} = read(start + body);
				taken += subscriptions.length;
				const words = [
					...subscriptions.flatMap(({title = '', section = ''}) => [title, section]),
					...skipped,
				];
				wrong.push(...subscriptions.map(({url}) => url).filter((url) => !/^https?:/.test(url)));
				wrong.push(...words.filter((text) => unsafe.test(text)));
			}
		}
		expect(wrong).toEqual([]);
		expect(taken).toBeGreaterThan(1000);
	});
});
