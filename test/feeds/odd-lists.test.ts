import {describe, expect, it} from 'vitest';
import {readConfigList} from '../../src/feeds/elsewhere/read-config-list.js';
import {subscriptionsIn} from '../../src/feeds/read-subscriptions.js';

const read = (text: string | Buffer) =>
	subscriptionsIn(typeof text === 'string' ? Buffer.from(text) : text, 'the list', readConfigList);
const opml = (body: string) => `<?xml version="1.0"?><opml version="1.1"><body>${body}</body></opml>`;
const one = {url: 'https://a.example/'};

describe('OPML as other readers write it', () => {
	it.each<[how: string, text: string | Buffer, subscription: object]>([
		[
			'its attribute in small letters',
			opml('<outline text="A" xmlurl="https://a.example/"/>'),
			{...one, title: 'A'},
		],
		[
			'its attribute in capitals',
			opml('<outline text="A" XMLURL="https://a.example/"/>'),
			{...one, title: 'A'},
		],
		[
			'its elements in capitals',
			'<OPML><BODY><OUTLINE TEXT="A" XMLURL="https://a.example/"/></BODY></OPML>',
			{...one, title: 'A'},
		],
		['a title alone', opml('<outline title="A" xmlUrl="https://a.example/"/>'), {...one, title: 'A'}],
		[
			'an empty title',
			opml('<outline title="" text="A" xmlUrl="https://a.example/"/>'),
			{...one, title: 'A'},
		],
		['blanks round the address', opml('<outline xmlUrl="\n https://a.example/ "/>'), one],
		[
			'a folder in a folder',
			opml('<outline text="X"><outline text="Y"><outline xmlUrl="https://a.example/"/></outline></outline>'),
			{...one, section: 'Y'},
		],
		['a folder without a name', opml('<outline><outline xmlUrl="https://a.example/"/></outline>'), one],
		[
			'a name with a reference',
			opml('<outline text="R&amp;D &#8217;26" xmlUrl="https://a.example/"/>'),
			{...one, title: 'R&D ’26'},
		],
		['no body', '<opml><outline text="A" xmlUrl="https://a.example/"/></opml>', {...one, title: 'A'}],
		[
			'a wrong encoding declared',
			Buffer.from(
				opml('<outline text="é" xmlUrl="https://a.example/"/>').replace('1.0"', '1.0" encoding="utf-8"'),
				'latin1',
			),
			{...one, title: 'é'},
		],
		[
			'UTF-16 in its declaration alone',
			opml('<outline text="é" xmlUrl="https://a.example/"/>').replace('1.0"', '1.0" encoding="utf-16"'),
			{...one, title: 'é'},
		],
		[
			'a stylesheet and a DOCTYPE',
			`<?xml-stylesheet href="x"?><!DOCTYPE opml>${opml('<outline xmlUrl="https://a.example/"/>')}`,
			one,
		],
	])('is read with %s', (_how, text, subscription) => {
		expect(read(text).subscriptions).toEqual([subscription]);
	});
});

describe('no list', () => {
	const commands = [
		'exec:curl https://a.example/',
		'|curl https://a.example/',
		'filter:sh:https://a.example/',
		'`id`',
		'$(id)',
		'"exec:a b"',
		'feed:exec:id',
		'feed://|id',
		'EXEC:id',
		' exec:id',
	];

	it.each(commands)('gives a command line to run: %s', (command) => {
		const escaped = command.replaceAll('"', '&quot;');
		const lists = [
			opml(`<outline text="x" xmlUrl="${escaped}"/>`),
			`https://b.example/\n${command}\n`,
			`feeds() {\n\tfeed "x" '${command}'\n}\n`,
		];
		for (const list of lists) {
			const urls = read(list).subscriptions.map(({url}) => url);
			expect(urls.filter((url) => !/^https?:\/\/[\w.]+\/$/.test(url) || url.includes('a.example'))).toEqual(
				[],
			);
		}
	});
});
