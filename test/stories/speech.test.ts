import {describe, expect, it} from 'vitest';
import {spokenPrompt} from '../../src/components/index.js';
import {feed, hour, minute, openReader, type Reader} from './open-reader.js';

const content = [
	'<p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn.</p>',
	'<h2>Free until Friday</h2>',
	'<p>From Saturday a car pays <b>two crowns</b>, says <a href="https://port.example/fees">the harbour office</a>.</p>',
	'<blockquote><p>We stopped promising dates in year four.</p></blockquote>',
	'<ul><li>11,000 cars</li><li>240 buses</li></ul>',
	'<table><tr><th>Day</th><th>Cars</th></tr><tr><td>Monday</td><td>9,000</td></tr></table>',
	'<pre>lights = "full"\nfog = false</pre>',
].join('');

const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';

const tunnel = {
	title: 'Port Alden opens its harbour tunnel after nine years',
	authors: [{name: 'Mara Lind'}],
	lede,
	content,
	minutesAgo: 12,
	pictures: [{url: 'https://nw.example/p.jpg', caption: 'The first bus comes out.', credit: 'Photo: NW'}],
};

const wire = () =>
	feed('Northgate Wire', 'World', [
		tunnel,
		{title: 'Ferry late again', minutesAgo: 65},
		{title: 'Ice Cup: Hallmark wins in overtime', minutesAgo: 130},
	]);

const others = () => [
	feed('Alden Post', 'Local', [
		{title: tunnel.title, lede, content: `<p>${lede}</p>`, minutesAgo: 30},
		{title: 'Harbour bridge to close for repairs', minutesAgo: 26 * 60},
	]),
];

/** How many keys and commands there are is not what these stories are about. */
const manyKeys = /\d{2,}(?= keys| found)|(?<=^\d+ of )\d{2,}/gm;

interface Transcript {
	readonly reader: Reader;
	/** Does something, and writes down what is heard of it. */
	note(deed: string, done: Promise<unknown>): Promise<void>;
	wait(ms: number): Promise<void>;
	press(...keys: string[]): Promise<void>;
	type(text: string): Promise<void>;
	text(): string;
}

/** What a person presses, in brackets, and what they hear of it, line by line; the prompt where something was typed. */
async function transcriptOf(options: Parameters<typeof openReader>[0]): Promise<Transcript> {
	const reader = await openReader({...options, isSpoken: true});
	const written = ['[start]', ...reader.heard()];
	const transcript: Transcript = {
		reader,
		async note(deed, done) {
			await done;
			written.push(`[${deed}]`, ...reader.heard());
			const {label, text} = spokenPrompt(reader.state());
			if (label !== '> ' || text !== '') written.push(`${label}${text}_`);
		},
		async wait(ms) {
			reader.wait(ms);
			await transcript.note(`${ms / 1000} seconds`, Promise.resolve());
		},
		async press(...keys) {
			for (const key of keys) await transcript.note(key, reader.press(key));
		},
		async type(text) {
			for (const letter of text) await transcript.note(letter, reader.type(letter));
		},
		text: () => `${written.join('\n')}\n`.replace(manyKeys, '…'),
	};
	return transcript;
}

const told = (name: string, transcript: Transcript) =>
	expect(transcript.text()).toMatchFileSnapshot(`../frames/speech/${name}.txt`);

it('tells a screen reader where a list ends', async () => {
	const transcript = await transcriptOf({feeds: [wire()]});
	await transcript.press('up', 'end', 'down', 'down', 'B', 'up');
	expect(transcript.text().match(/(Beginning|End) of list/g)).toEqual([
		'Beginning of list',
		'End of list',
		'End of list',
		'Beginning of list',
	]);
});

describe('for a screen reader', () => {
	it('tells the day, the feeds and the list, and a line a move', async () => {
		const transcript = await transcriptOf({feeds: [wire(), ...others()]});
		await transcript.press('down', 'down', 'down', 'down', 'up', 'end', 'home', 'tab', 'tab', 'v');
		await told('moving', transcript);
	});

	it('reads an article out whole, walks into the lists below it, and comes back', async () => {
		const transcript = await transcriptOf({feeds: [wire(), ...others()]});
		await transcript.press('enter');
		await transcript.wait(200);
		await transcript.press('down', 'down', 'enter', 'escape', 'up', 'up', ']', 'escape');
		await told('reading', transcript);
	});

	it('tells what a search finds, and what of it is not understood', async () => {
		const transcript = await transcriptOf({feeds: [wire(), ...others()]});
		await transcript.press('/');
		await transcript.type('harb');
		await transcript.press('down', 'enter', 'escape', 'escape');
		await transcript.press('/');
		await transcript.type('since:x');
		await transcript.press('escape', 'f');
		await transcript.type('fer');
		await transcript.press('enter', 'escape');
		await told('searching', transcript);
	});

	it('tells marks, their undoing and what is followed', async () => {
		const transcript = await transcriptOf({feeds: [wire(), ...others()]});
		await transcript.press('s', 's', 'm', 'm', 'w', 'A', 'u', '+', 'down', 'up', '+');
		await told('marking', transcript);
	});

	it('tells a round that was asked for and what it brings, and of the others only what they bring', async () => {
		const transcript = await transcriptOf({feeds: [wire()]});
		await transcript.press('R');
		transcript.reader.publish('Northgate Wire', [tunnel, {title: 'Storm warning lifted', minutesAgo: -1}]);
		transcript.reader.wait(31 * minute);
		await transcript.press('R', 'g');
		transcript.reader.publish('Northgate Wire', 'timeout');
		transcript.reader.wait(hour);
		await transcript.press('R', 'H', 'enter', 'escape', 'escape');
		await transcript.wait(minute / 2);
		await told('fetching', transcript);
	});

	it('walks menus, palette, feeds, brief and links by spoken lines', async () => {
		const transcript = await transcriptOf({feeds: [wire(), ...others()]});
		await transcript.press('tab', ':');
		await transcript.type('theme');
		await transcript.press('enter', 'down', 'up', 'enter');
		await transcript.press('F', 'down');
		await transcript.type('ald');
		await transcript.press('enter', 'escape', 'escape', 'B', 'down', 'escape');
		await transcript.press('shift+tab', 'enter', 'L', 'escape', '/');
		await transcript.type('crowns');
		await transcript.press('enter', 'n', 'escape', 'escape');
		await told('places', transcript);
	});

	it('tells what is tagged and what is muted', async () => {
		const transcript = await transcriptOf({feeds: [wire(), ...others()]});
		await transcript.press('T');
		await transcript.type('later');
		await transcript.press('enter', 'down', 'enter', 'enter', 'escape', 'enter', 'escape');
		await transcript.press('M', 'down', 'down', 'down', 'enter');
		await transcript.type('cup');
		await transcript.press('enter', 'u');
		await told('keeping', transcript);
	});

	it('tells the keys one by one, finds one, and quits', async () => {
		const transcript = await transcriptOf({feeds: [wire()]});
		await transcript.press('?', 'down', 'down', 'up');
		await transcript.type('star');
		await transcript.press('down', 'escape', 'q');
		expect(transcript.reader.asked).toEqual([{type: 'quit'}]);
		await told('helping', transcript);
	});

	it('says why a list is empty, and tells the rows when the first round is over', async () => {
		const transcript = await transcriptOf({feeds: [wire()], isFresh: false});
		await transcript.note('first round', transcript.reader.refresh());
		await told('empty', transcript);
	});

	it('says nothing when nothing has changed, and never a control character', async () => {
		const {reader} = await transcriptOf({
			feeds: [feed('Northgate Wire', 'World', [{title: 'A \u001B[2J trap'}])],
		});
		reader.heard();
		reader.wait(minute);
		await reader.press('f1', 'J');
		expect(reader.heard()).toEqual([]);
		await reader.press('enter');
		expect(reader.heard().join('')).not.toMatch(/\p{Cc}/u);
	});
});
