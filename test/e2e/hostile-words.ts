/** What a stranger may write, by what it is for. `xml` stands in a document as it is, `text` is escaped once and arrives raw. */
export type Attempt = {readonly text: string} | {readonly xml: string};

const esc = '\u001B';
const codes = (from: number, to: number): string =>
	String.fromCharCode(...Array.from({length: to - from + 1}, (_, at) => from + at));
const commands = ['0;gone', '1;gone', '2;gone', '4;1;rgb:ff/00/00', '7;file:///etc', '8;;file:///etc/passwd'];
const more = ['9;told', '10;?', '11;?', '12;red', '22;wait', '50;font', '52;c;cm0gLXJmIH4=', '52;c;?', '104'];
const rare = [
	'110',
	'133;A',
	'633;A',
	'777;notify;a;b',
	'1337;File=inline=1:AAAA',
	'5522;type=read',
	'9999;x',
];
const oscs = [...commands, ...more, ...rare];

export const attempts: Readonly<Record<string, Attempt>> = {
	czero: {text: `${codes(0x01, 0x08)}${codes(0x0b, 0x0c)}${codes(0x0e, 0x1a)}${codes(0x1c, 0x1f)}\u0000`},
	cone: {text: codes(0x80, 0x8f) + codes(0x91, 0x97) + codes(0x99, 0x9a)},
	csi: {
		text: [
			'2J',
			'H',
			'31m',
			'?1049l',
			'?25l',
			'6n',
			'c',
			'>c',
			'=c',
			'18t',
			'21t',
			'5i',
			'!p',
			'?2004h',
			'1;5r',
			'20h',
		]
			.map((end) => `${esc}[${end}`)
			.join('a'),
	},
	'eight bit': {
		text: '\u009B2Ja\u009B?1049lb\u009D52;c;eA==\u009Cc\u0090q\u009Cd\u009FGa\u009Ce\u009Ex\u009C\u0098y\u009C',
	},
	'osc by a bell': {text: oscs.map((command) => `${esc}]${command}\u0007`).join('b')},
	'osc by a terminator': {text: oscs.map((command) => `${esc}]${command}${esc}\\`).join('c')},
	'osc by the short one': {text: oscs.map((command) => `${esc}]${command}\u009C`).join('d')},
	'a link around': {text: `${esc}]8;;https://evil.example/${esc}\\here${esc}]8;;${esc}\\`},
	'device strings': {
		text: `${esc}P$q"p${esc}\\${esc}P+q544e${esc}\\${esc}P1;2|17/17${esc}\\${esc}Pq#0;2;0;0;0~${esc}\\`,
	},
	'other strings': {
		text: `${esc}_Ga=T,f=24,s=1,v=1;AAAA${esc}\\${esc}^private${esc}\\${esc}Xstart${esc}\\${esc}kname${esc}\\`,
	},
	'short escapes': {
		text: `${esc}c${esc}7${esc}8${esc}D${esc}M${esc}=${esc}>${esc}#8${esc}(0${esc})B${esc}%G${esc}n${esc}o${esc}~`,
	},
	'bells and shifts': {text: '\u0007\b\b\b\u000E\u000F\u007F\u0007'},
	'line ends': {text: 'one\rtwo\u000Bthree\u000Cfour\u0085five\u2028six\u2029seven'},
	'open osc': {text: `${esc}]0;never closed`},
	'open copy': {text: `${esc}]52;c;`},
	'open csi': {text: `${esc}[12;`},
	'open device string': {text: `${esc}P1$`},
	'open kitty': {text: `${esc}_Gi=1;`},
	'open short': {text: '\u009D0;x'},
	'lone escape': {text: esc},
	'escape in two': {text: `${esc}\u0000]0;x\u0007${esc}${esc}[${esc}[2J${esc}\u200B[2J`},
	'entities once': {xml: '&#27;[31m&#x1b;]0;x&#7;&#155;2J&#x9b;2J&#157;52;c;eA==&#156;&#0;&#8238;'},
	'entities twice': {xml: '&amp;#27;[31m&amp;#x1B;]52;c;eA==&amp;#7;&amp;#155;2J&amp;#x202E;'},
	'entities thrice': {xml: '&amp;amp;#27;[31m&amp;amp;#155;2J'},
	'half pairs': {xml: '&#xD83D;a&#xDE00;b&amp;#xD83D;&#x110000;&#xFFFE;&#xFFFF;'},
	'section of data': {xml: `<![CDATA[${esc}[2J&#27;]0;x&#7;\u009B2J]]>`},
	'turned letters': {
		text: '\u202Alre\u202Brle\u202Clro\u202Drlo\u202Eevil\u2066a\u2067b\u2068c\u2069d\u206Ae',
	},
	'hidden letters': {
		text: '\u{E0001}\u{E0041}\u{E0042}\u{E007F}\u{E0100}\uFEFF\uFFF9\uFFFA\uFFFB\u200B\u200B\u200B\u200B\u2060\u2060',
	},
	zalgo: {text: `z${'\u0301\u0489\u20DD'.repeat(200)}algo`},
	'joined without end': {text: 'j\u200D\uFE0F'.repeat(3) + '\u200D'.repeat(400)},
};

const before = 'words';

/** Each before, inside and behind words that are to be shown, as it stands in XML. */
export const inXml = (attempt: Attempt): string => ('xml' in attempt ? attempt.xml : escaped(attempt.text));

/** All that are plain text, in one: for a header, an argument, a name of the config. Those that never end come last. */
export const everyText: string = Object.entries(attempts)
	.toSorted(([a], [b]) => Number(a.startsWith('open')) - Number(b.startsWith('open')))
	.map(([, attempt]) => ('text' in attempt ? attempt.text : attempt.xml))
	.join(before);

export function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

const threeDaysMs = 3 * 24 * 3_600_000;

/** An RSS document in which every field of a story and of the feed holds one attempt or all of them. */
export function hostileRss(name: string, printedAt: number): string {
	const all = Object.values(attempts).map(inXml).join(before);
	const items = Object.entries(attempts).map(([what, attempt], at) => {
		const x = inXml(attempt);
		const address = `https://paper.example/${at}?${x}`;
		const html = escaped(
			`<p>Body ${'text' in attempt ? attempt.text : attempt.xml} end.</p><a href="https://paper.example/${
				'text' in attempt ? escaped(attempt.text) : attempt.xml
			}">a link</a><pre>${'text' in attempt ? attempt.text : attempt.xml}</pre>
			<img src="https://paper.example/a.png" alt="${'text' in attempt ? escaped(attempt.text) : attempt.xml}">
			<table><tr><td>${'text' in attempt ? attempt.text : attempt.xml}</td></tr></table>`,
		);
		return `<item><title>Begins ${what} ${x} ends</title><guid isPermaLink="false">${at}${x}</guid>
			<link>${address}</link><comments>${address}</comments><author>a@paper.example (Ann ${x} Roe)</author>
			<dc:creator>Bo ${x} Lund</dc:creator><category domain="${x}">Cat ${x} gory</category>
			<pubDate>${new Date(printedAt - at * threeDaysMs - 300_000).toUTCString()}</pubDate>
			<source url="${address}">Out ${x} let</source><dc:language>en${x}</dc:language>
			<description>PORT ${x} ALDEN (NW) — Lede ${x} goes on.</description><content:encoded>${html}</content:encoded>
			<enclosure url="${address}" type="audio/${x}" length="1${x}"/>
			<media:content url="${address}.jpg" medium="image"><media:description>Cap ${x} tion</media:description>
			<media:credit>Cre ${x} dit</media:credit></media:content></item>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
		xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
		<channel><title>${name} ${all} of record</title><link>https://paper.example/${all}</link>
		<description>About ${all}</description><language>en${all}</language><generator>${all}</generator>
		<image><url>https://paper.example/${all}</url><title>${all}</title></image>${items.join('')}</channel></rss>`;
}

/** JSON takes control characters by their numbers, and half pairs, too. */
export function hostileJson(name: string): string {
	const items = Object.entries(attempts).map(([what, attempt], at) => {
		const x = 'text' in attempt ? attempt.text : attempt.xml;
		return {
			id: `${what}${x}\uD83D`,
			title: `Begins in JSON ${what} ${x} \uDE00ends`,
			url: `https://paper.example/json/${at}?${x}`,
			content_text: `Lede ${x} goes on.`,
			authors: [{name: `Ann ${x}`, url: x}],
			tags: [x],
			date_published: '2026-01-01T00:00:00Z',
			[`_${x}`]: x,
		};
	});
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: `${name} ${everyText}\uD83D`,
		items,
	});
}

export function hostileOpml(feedUrl: string): string {
	const all = escaped(everyText);
	return `<?xml version="1.0"?><opml version="2.0"><head><title>${all}</title></head><body>
		<outline text="Sec ${all} tion"><outline type="rss" text="List ${all} ed" title="List ${all} ed" xmlUrl="${feedUrl}"
		htmlUrl="https://paper.example/${all}" description="${all}"/>
		<outline type="rss" text="No ${all} feed" xmlUrl="exec:${all}"/>
		<outline type="rss" text="No ${all} place" xmlUrl="https://user:secret@${all}/"/></outline></body></opml>`;
}
