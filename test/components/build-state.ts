process.env['TZ'] = 'UTC'; // the frames show local times

import {
	defaultKeymap,
	initialState,
	type List,
	type Reading,
	type Row,
	type State,
} from '../../src/app/index.js';
import {type Look, themeChoices} from '../../src/components/index.js';
import type {Article, Headline, Topic} from '../../src/model.js';
import {printableLine} from '../../src/printable.js';

export const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const hour = 60 * minute;

export const plain: Look = {colours: 0, links: false};
export const coloured: Look = {colours: 3, links: true};

let nextKey = 1;

export function headline(over: Partial<Headline> = {}): Headline {
	const key = nextKey++;
	return {
		key,
		id: key.toString(16).padStart(12, '0'),
		sortAt: noon - hour,
		title: 'Ferry late',
		outlet: 'Northgate Wire',
		section: 'World',
		lede: 'The ferry was late again on Monday.',
		isUnread: true,
		isStarred: false,
		others: 0,
		...over,
	};
}

type Telegram = readonly [title: string, outlet: string, section: string, minutesAgo: number, others: number];

const wire: readonly Telegram[] = [
	[
		'Port Alden opens its harbour tunnel after nine years and three bankruptcies',
		'Northgate Wire',
		'World',
		12,
		7,
	],
	['Prime minister Lindqvist resigns hours before confidence vote', 'The Meridian', 'World', 65, 9],
	[
		'Dairy recalls 40,000 bottles of saffron milk over mislabelled allergens',
		'Alden Post',
		'Business',
		128,
		4,
	],
	['Central bank holds rates, hints at spring cut', 'Ledger', 'Business', 150, 3],
	['How a village kept its night train', 'Slow Letters', 'Science', 190, 0],
	['Ice Cup: Hallmark beat Corrán 3–2 in overtime thriller', 'Sportdesk', 'Sport', 330, 5],
	['Ferry operator to cut winter timetable by half', 'Ledger', 'Business', 360, 1],
	[
		'Researchers map the whole of the Vanta trench, and find it deeper than thought',
		'Open Journal of Oceans',
		'Science',
		420,
		2,
	],
	['Kernel 9.2 drops support for the last floppy controllers', 'Byteline', 'Technology', 480, 1],
	['Opinion: the tunnel was never about the cars', 'Slow Letters', 'World', 540, 0],
	[
		'Orchestra of the northern coast names its first woman as chief conductor',
		'The Meridian',
		'Culture',
		600,
		0,
	],
	['Storm warning lifted for the outer islands', 'Northgate Wire', 'World', 660, 6],
	['Saffron milk: what the label should have said', 'Alden Post', 'Business', 705, 0],
	['Chip maker Ostrava Semi doubles its forecast', 'Byteline', 'Technology', 840, 12],
	['Harbour bridge to close for repairs in spring', 'Alden Post', 'World', 900, 0],
	['Lindqvist: a career in seven photographs', 'The Meridian', 'World', 960, 0],
	['Two held after art theft from the Brannoch museum', 'Northgate Wire', 'World', 1020, 3],
	['A quieter compiler: release notes nobody complains about', 'Byteline', 'Technology', 1100, 0],
	['Wolves return to the Corrán hills after eighty years', 'Open Journal of Oceans', 'Science', 1200, 1],
	['Bank robbery trial opens in Hallmark', 'Northgate Wire', 'World', 1290, 2],
	['Parliament debates a shorter summer recess', 'The Meridian', 'World', 1500, 0],
	['Tin price falls for a ninth week', 'Ledger', 'Business', 1560, 0],
	['Letters: in praise of the slow train', 'Slow Letters', 'Culture', 1700, 0],
	['Amateur astronomer finds comet from a car park', 'Open Journal of Oceans', 'Science', 1850, 4],
	['School in Kest reopens after the flood', 'Alden Post', 'World', 2200, 0],
	['Sailing: Ruiz takes the lead at the Cape', 'Sportdesk', 'Sport', 2700, 0],
	['The museum of failed bridges', 'Slow Letters', 'Culture', 3600, 0],
	['Open map project passes one billion edits', 'Byteline', 'Technology', 7200, 2],
	['Salt works to become a nature reserve', 'Alden Post', 'World', 14_000, 0],
	['Ledger’s guide to the new property tax', 'Ledger', 'Business', 90_000, 0],
];

export const tunnel = headline({
	title: wire[0]?.[0] ?? '',
	sortAt: noon - 12 * minute,
	others: 7,
	dateline: {place: 'Port Alden', agency: 'NW'},
	lede: 'The first cars crossed under the harbour at dawn on Monday, ending a project that outlived three contractors and two mayors.',
	url: 'https://example.org/tunnel',
});

export const news: readonly Headline[] = wire.map(([title, outlet, section, minutesAgo, others], at) =>
	at === 0
		? tunnel
		: headline({
				title,
				outlet,
				section,
				others,
				sortAt: noon - minutesAgo * minute,
				isUnread: ![3, 5, 8, 9, 14, 17].includes(at),
				isStarred: at === 4,
				lede: `${title}: what is known so far, and what is not.`,
			}),
);

export function listOf(headlines: readonly Headline[], over: Partial<List> = {}): List {
	return {
		query: {},
		rows: headlines.map((one): Row => ({headline: one})),
		offset: 0,
		total: Math.max(640, headlines.length),
		cursor: 0,
		top: 0,
		waiting: 0,
		...over,
	};
}

export const topics: readonly Topic[] = [
	{eventId: 1, label: 'Port Alden tunnel', stories: 12, outlets: 8, score: 9},
	{eventId: 2, label: 'Lindqvist resignation', stories: 9, outlets: 9, score: 8},
	{eventId: 3, label: 'Saffron milk recall', stories: 5, outlets: 4, score: 7},
	{eventId: 4, label: 'Ice Cup final', stories: 5, outlets: 5, score: 6},
	{eventId: 5, label: 'Bank robbery trial', stories: 4, outlets: 3, score: 5},
	{eventId: 6, label: 'Ostrava Semi', stories: 4, outlets: 4, score: 4},
	{eventId: 7, label: 'Brannoch museum', stories: 3, outlets: 3, score: 3},
];

type Shelf = readonly [name: string, title: string, unread: number];

const shelves: readonly Shelf[] = [
	['World', 'Northgate Wire', 19],
	['World', 'The Meridian', 12],
	['World', 'Alden Post', 10],
	['Business', 'Ledger', 12],
	['Technology', 'Byteline', 66],
	['Technology', 'Notes from the machine room', 24],
	['Science', 'Open Journal of Oceans', 8],
	['Science', 'Comet watch', 0],
	['Culture', 'Slow Letters', 31],
	['Sport', 'Sportdesk', 0],
];

export const feeds: State['feeds'] = shelves.map(([section, title, unread], at) => ({
	url: `https://${title.toLowerCase().replaceAll(' ', '-')}.example.org/feed.xml`,
	title,
	section,
	nextFetchAt: noon + 20 * minute,
	failCount: 0,
	lastOkAt: noon - 3 * minute,
	lastStoryAt: noon - (at + 1) * 47 * minute,
	stories: 40,
	unread,
}));

export const failingFeeds: State['feeds'] = feeds.map((feed, at) => {
	if (at === 3) {
		const message = 'ledger.example.org asks for a password (401): put it in the feed’s "auth" in the config';
		return {...feed, failCount: 2, lastOkAt: noon - 26 * hour, fault: {code: 'auth', message}};
	}
	if (at === 5) {
		const message = 'notes-from-the-machine-room.example.org did not answer within 30 seconds';
		return {...feed, failCount: 4, lastOkAt: noon - 5 * hour, fault: {code: 'timeout', message}};
	}
	if (at === 7) {
		const message = 'comet-watch.example.org asks to be left alone until 14:20 (429)';
		return {...feed, failCount: 1, retryAt: noon + 140 * minute, fault: {code: 'rate-limited', message}};
	}
	return at === 8 ? {...feed, movedTo: 'https://letters.example.net/feed'} : feed;
});

/** A server that has something to tell, and one that cannot be told. */
export const accounts: State['accounts'] = [
	{
		name: printableLine('FreshRSS'),
		kind: 'greader',
		url: 'https://rss.example.org/api/greader.php',
		user: 'me',
		feeds: 214,
		pending: 0,
		lastOkAt: noon - 3 * minute,
		nextSyncAt: noon + 27 * minute,
		failCount: 0,
	},
	{
		name: printableLine('Miniflux at work'),
		kind: 'miniflux',
		url: 'https://flux.example.net',
		feeds: 2,
		pending: 12,
		lastOkAt: noon - 26 * hour,
		nextSyncAt: noon + 4 * minute,
		failCount: 5,
		fault: {
			code: 'offline',
			message: printableLine('flux.example.net cannot be reached: connection refused'),
		},
	},
];

/** Two of the feeds come from them. */
export const servedFeeds: State['feeds'] = feeds.map((feed, at) => {
	const {name, nextSyncAt, fault, lastOkAt, failCount} = accounts[at === 1 ? 1 : 0] ?? fail();
	if (at > 1) return feed;
	return {
		...feed,
		account: name,
		failCount,
		nextFetchAt: nextSyncAt,
		...(lastOkAt && {lastOkAt}),
		...(fault && {fault}),
	};
});

function fail(): never {
	throw new Error('there are two accounts');
}

export function state(over: Partial<State> = {}): State {
	const beginning = initialState({
		columns: 120,
		rows: 40,
		now: noon,
		settings: {theme: 'broadsheet', measure: 72, symbols: 'unicode', bidi: 'auto', share: []},
		keymap: defaultKeymap,
		themes: themeChoices,
	});
	return {
		...beginning,
		feeds,
		lastRoundAt: noon - 3 * minute,
		topics,
		tabs: [
			{kind: 'all', name: 'Front page', count: 312},
			{kind: 'section', name: 'World', count: 41},
			{kind: 'section', name: 'Business', count: 12},
			{kind: 'section', name: 'Technology', count: 90},
			{kind: 'section', name: 'Science', count: 8},
			{kind: 'section', name: 'Culture', count: 31},
			{kind: 'section', name: 'Sport', count: 0},
			{kind: 'starred', name: 'Starred', count: 7},
		],
		list: listOf(news),
		isFilling: false,
		...over,
	};
}

const body = [
	'<p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn on Monday, ending a project that outlived three contractors and two mayors.</p>',
	'<p>“We stopped promising dates in year four,” said the city engineer, who walked the 3.1 kilometres before the ribbon was cut. <a href="https://example.org/plan">The plan of 2017</a> had named <em>twenty-six months</em> and a third of the price.</p>',
	'<h2>Free until Friday</h2>',
	'<p>Crossings cost nothing this week; from Saturday a car pays <strong>two crowns</strong>. The harbour authority expects:</p>',
	'<ul><li>11,000 cars on a working day, most of them before nine in the morning;</li><li>240 buses;</li><li>no lorries over twelve tonnes.</li></ul>',
	'<blockquote><p>A tunnel is a bridge that has learnt modesty.</p></blockquote>',
	'<p>The signal boxes answer to a short program, printed in the press kit:</p>',
	'<pre>if harbour.fog():\n    tunnel.lights = "full"</pre>',
].join('');

export const article: Article = {
	headline: tunnel,
	feedTitle: 'Northgate Wire',
	feedUrl: 'https://northgate-wire.example.org/feed.xml',
	byline: 'our harbour correspondents',
	publishedAt: Date.UTC(2026, 10, 23, 7, 42),
	body,
	categories: [],
	enclosures: [],
	pictures: [],
	alsoReported: [
		headline({
			title: 'Tunnel at last: Alden’s long dig ends',
			outlet: 'The Meridian',
			sortAt: noon - 25 * minute,
		}),
		headline({
			title: 'Free crossings until Friday, then 2 crowns',
			outlet: 'Alden Post',
			sortAt: noon - hour,
			isUnread: false,
		}),
	],
	otherNews: [
		headline({
			title: 'Ferry operator to cut winter timetable by half',
			outlet: 'Ledger',
			sortAt: noon - 3 * hour,
		}),
		headline({
			title: 'Harbour bridge to close for repairs in spring',
			outlet: 'Alden Post',
			sortAt: noon - 30 * hour,
			isUnread: false,
		}),
	],
};

export function reading(over: Partial<Reading> = {}): Reading {
	return {article, scroll: 0, ...over};
}
