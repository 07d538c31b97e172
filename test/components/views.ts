import {firstRunOf} from '../../src/app/first-run.js';
import {foundChoices} from '../../src/app/found-choices.js';
import type {Choice, Menu, State} from '../../src/app/index.js';
import {paletteChoices} from '../../src/app/palette-choices.js';
import {chooseShare} from '../../src/app/sharing.js';
import type {Headline} from '../../src/model.js';
import {loadSyllables} from '../../src/typeset/index.js';
import {
	accounts,
	article,
	failingFeeds,
	feeds,
	headline,
	listOf,
	news,
	noon,
	reading,
	servedFeeds,
	state,
	topics,
	tunnel,
} from './build-state.js';
import {halfCome, showing} from './pictured.js';
import {chineseAndJapanese, german, rightToLeft, setPieces} from './set-pieces.js';

/** What stands on the page behind the link, its own headline first. */
const tunnelPage = `<div><h1>Port Alden opens its harbour tunnel</h1>
	<p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn on Monday.</p>
	${'<p>The tolls, the fog and the balloon are told of at length on the page itself.</p>'.repeat(30)}</div>`;

const prompt = (text: string) => ({text, caret: text.length});

const starters = [
	{section: 'World', title: 'Northgate Wire', url: 'https://northgate.example.org/rss.xml'},
	{section: 'World', title: 'The Meridian', url: 'https://www.meridian.example.org/feed'},
	{section: 'World', title: 'Alden Post', url: 'https://post.example.org/feed'},
	{section: 'Business', title: 'Ledger', url: 'https://ledger.example.org/atom.xml'},
	{section: 'Technology', title: 'Byteline', url: 'https://byteline.example.org/atom.xml'},
	{section: 'Technology', title: 'Notes from the machine room', url: 'https://machine-room.example.org/feed'},
	{section: 'Science', title: 'Open Journal of Oceans', url: 'https://oceans.example.org/feed'},
	{section: 'Science', title: 'Comet watch', url: 'https://comets.example.org/feed'},
	{section: 'Culture', title: 'Slow Letters', url: 'https://letters.example.org/feed'},
];

export const sectionMenu: Menu = {
	kind: 'section',
	title: 'Section',
	items: [
		{label: 'Front page', value: '0', about: '312 unread'},
		{label: 'World', value: '1', about: '41 unread'},
		{label: 'Business', value: '2', about: '12 unread'},
		{label: 'Technology', value: '3', about: '90 unread'},
	],
	initial: 1,
};

const feedMenu: Menu = {
	kind: 'add-feed',
	title: '2 feeds at northgate.example',
	items: [
		{label: 'Northgate Wire', value: 'https://northgate.example/rss', about: 'https://northgate.example/rss'},
		{
			label: 'Northgate Sport',
			value: 'https://northgate.example/sport',
			about: 'https://northgate.example/sport',
		},
	],
};

const whereMenu: Menu = {
	kind: 'add-where',
	title: 'Where is Northgate Wire to be read from?',
	items: [
		{
			label: 'This computer',
			value: '',
			about: 'named in your config file, fetched from its own address',
		},
		{
			label: 'FreshRSS',
			value: 'FreshRSS',
			about: 'subscribed to at the server, and read on all machines',
		},
		{
			label: 'Miniflux at work',
			value: 'Miniflux at work',
			about: 'subscribed to at the server, and read on all machines',
		},
	],
};

const removeMenu: Menu = {
	kind: 'remove-feed',
	title: 'Remove Northgate Wire?',
	items: [
		{label: 'Keep it', value: ''},
		{label: 'Remove it', value: 'https://northgate.example/rss', about: 'its stories are hidden, not lost'},
	],
};

/** As S opens it for a person with two targets of their own. */
const shareMenu: Menu =
	chooseShare(
		state({
			settings: {
				theme: 'broadsheet',
				measure: 72,
				symbols: 'unicode',
				bidi: 'auto',
				share: [
					{name: 'Read later', command: ['readlater', 'add', '{url}']},
					{name: 'To the printer', command: ['lp', '-t', '{title}']},
				],
			},
		}),
	)[0].menu ?? sectionMenu;
const muteMenu: Menu = {
	kind: 'mute',
	title: 'Mute',
	items: [
		{label: 'Mute Northgate Wire', value: 'feed', about: 'all stories of this feed'},
		{label: 'Mute the topic Port Alden tunnel', value: 'topic', about: 'this story, and what follows of it'},
		{label: 'Mute a word …', value: 'a word', about: 'or words in a row, or a query'},
		{label: 'Show “sponsored” again', value: 'show', about: '41 stories out of sight'},
		{label: '“horoscope” is muted in the config', value: 'config', about: '3 stories out of sight'},
	],
};

const isSick = ({fault, movedTo}: State['feeds'][number]) => fault !== undefined || movedTo !== undefined;
const sickFirst = [...failingFeeds.filter(isSick), ...failingFeeds.filter((feed) => !isSick(feed))].map(
	({url}) => url,
);

const siblings = [
	headline({
		title: 'Tunnel at last: Alden’s long dig ends',
		outlet: 'The Meridian',
		sortAt: noon - 25 * 60_000,
	}),
	headline({title: 'Free crossings until Friday, then 2 crowns', outlet: 'Alden Post', isUnread: false}),
];

const hits = news.filter(({title}) => /saffron/i.test(title));

/** Nine hours, in which each of the first nine came; the first is told most. */
export function briefOfNight(headlines: readonly Headline[], cursor = 0): NonNullable<State['brief']> {
	const entries = headlines.slice(0, 9).map((one, at) => ({
		headline: one,
		sentence: one.lede || one.title,
		outlets: Math.max(1, 8 - at),
		stories: Math.max(1, 12 - 2 * at),
	}));
	const counts = {stories: entries.length * 24, events: entries.length * 4};
	const told = {at: noon, since: noon - 9 * 3_600_000, isVisit: true, ...counts, entries};
	return {told, cursor, top: 0, isFilling: false};
}

const settingNames = [
	{label: 'measure', value: 'measure', about: 'Columns a line of an article may take.'},
	{label: 'refresh.everyMinutes', value: 'refresh.everyMinutes', about: 'Minutes between two rounds.'},
];

/** As it stands over the front page, with something typed. */
export function paletteOf(
	text: string,
	cursor = 0,
	choices: readonly Choice[] = allChoices,
): State['palette'] {
	const found = foundChoices(choices, text, []);
	return {prompt: prompt(text), choices, found, cursor, top: 0, recent: []};
}

const allChoices = paletteChoices(state({settingNames}));
const linked: readonly (readonly [text: string, url: string])[] = [
	['The plan of 2017', 'https://harbour.alden.example/plans/2017/tunnel.pdf'],
	['the prime minister’s office', 'https://www.government.meridia.example/press/tunnel'],
	['Alden Post', 'https://post.example.org/free-crossings'],
	['https://bank.example/your-account', 'https://bank.example.account-check.example.net/login'],
	['пример', 'https://пример.рф/тоннель'],
	['example.org', 'https://ex\u0430mple.org/'],
	[
		'An interview with the engineer who walked the whole of it before the ribbon was cut, on a Monday, in the rain',
		'https://slow-letters.example/interviews/the-engineer',
	],
	['Fares', 'https://fares.alden.example/2026'],
	['Photographs', 'https://northgate.example/photographs/tunnel'],
	['The ferry', 'https://ferry.example'],
	[
		'A map',
		'https://map.example/?lat=59.1&lon=10.2&zoom=14&layers=tunnel,harbour,ferry,bus,rail,walking,cycling,parking',
	],
	['Comments', 'https://talk.example/item?id=4711'],
];
const linksOfTunnel: NonNullable<State['linksView']> = {
	links: linked.map(([text, url]) => ({text, url: new URL(url).href})),
	cursor: 0,
	top: 0,
	digits: '',
};

/** Every view of the screen, each in one state that is typical of it. */
export const views: Readonly<Record<string, Partial<State>>> = {
	'front-page': {},
	'front-page-scrolled': {list: listOf(news, {cursor: 12, top: 3, waiting: 12})},
	unfolded: {
		list: listOf(news, {
			rows: [
				{headline: tunnel},
				...siblings.map((one) => ({headline: one, siblingOf: tunnel.key})),
				...news.slice(1).map((one) => ({headline: one})),
			],
			cursor: 1,
		}),
	},
	'half-a-sequence': {unfinished: {count: 12, keys: 'g'}, list: listOf(news, {waiting: 12})},
	followed: {list: listOf(news.map((one, at) => ({...one, isFollowed: at % 3 === 0})))},
	topics: {modes: ['list', 'topics'], topicCursor: 2},
	'topic-chosen': {
		...(topics[0] && {topic: topics[0]}),
		list: listOf(
			news.filter(({title}) => /tunnel|harbour/i.test(title)),
			{query: {eventId: 1}, total: 3, pace: [...Array(10).fill(0), 1, 0, 1, 2, 5, 3]},
		),
	},
	'unread-only': {
		list: listOf(
			news.filter(({isUnread}) => isUnread),
			{query: {unreadOnly: true}},
		),
		tab: 4,
	},
	article: {modes: ['list', 'article'], reading: reading()},
	'article-below': {modes: ['list', 'article'], reading: reading({scroll: 18, selected: 2})},
	'article-beside': {reading: reading()},
	'article-set-pieces': {modes: ['list', 'article'], reading: reading({article: setPieces})},
	'article-rtl': {modes: ['list', 'article'], reading: reading({article: rightToLeft})},
	'article-hyphenated': {
		modes: ['list', 'article'],
		settings: {...state().settings, measure: 52, hyphenate: true},
		syllables: new Map([['de', await loadSyllables('de')]]),
		reading: reading({article: german}),
	},
	'article-cjk': {modes: ['list', 'article'], reading: reading({article: chineseAndJapanese})},
	'article-pictures': showing('blocks'),
	'article-pictures-below': {
		...showing('kitty'),
		reading: reading({...showing('kitty').reading, scroll: 25}),
	},
	'article-pictures-kitty': showing('kitty'),
	'article-pictures-beside': showing('blocks', {modes: ['list']}),
	'article-pictures-to-come': halfCome,
	'front-page-rtl': {list: listOf([rightToLeft.headline, ...news, ...rightToLeft.otherNews])},
	'full-text': {modes: ['list', 'article'], reading: reading({article: {...article, fullText: tunnelPage}})},
	'full-text-awaited': {
		modes: ['list', 'article'],
		reading: reading(),
		fullTexts: new Map([[tunnel.key, 'awaited']]),
	},
	find: {
		modes: ['list', 'article', 'find'],
		reading: reading({find: {prompt: prompt('the'), at: 1, from: 0}}),
	},
	found: {
		modes: ['list', 'article'],
		reading: reading({scroll: 3, find: {prompt: prompt('the harbour'), at: 0, from: 0}}),
	},
	'found-nothing': {
		modes: ['list', 'article', 'find'],
		reading: reading({find: {prompt: prompt('zeppelin'), at: 0, from: 0}}),
	},
	links: {modes: ['list', 'article', 'links'], reading: reading(), linksView: linksOfTunnel},
	'links-typed': {
		modes: ['list', 'article', 'links'],
		reading: reading(),
		linksView: {...linksOfTunnel, cursor: 9, digits: '1'},
	},
	search: {
		modes: ['list', 'search'],
		search: prompt('saffron mi'),
		list: listOf(hits, {query: {search: 'saffron mi'}, title: 'Search', total: 218}),
	},
	'search-texts': {
		modes: ['list', 'search'],
		search: prompt('saffron mi'),
		list: listOf(hits, {
			query: {search: 'saffron mi'},
			title: 'Search',
			total: hits.length,
			hits: hits.length,
			textFrom: 1,
			cursor: 1,
		}),
		excerpt: {
			key: hits[1]?.key ?? 0,
			text: '… the inspectors had found nothing at the dairy itself. The saffron milk that was sold at the southern markets came from a tank that had not been emptied since the spring, and the label was that of another year.',
		},
	},
	'search-begun': {modes: ['list', 'search'], search: prompt('sa')},
	'search-without-hits': {
		modes: ['list', 'search'],
		search: prompt('zeppelin'),
		list: listOf([], {query: {search: 'zeppelin'}, title: 'Search', total: 0}),
	},
	filter: {
		modes: ['list', 'filter'],
		search: prompt('saffron'),
		list: listOf(hits, {
			query: {search: 'saffron'},
			narrows: 'Front page',
			title: 'Front page, narrowed to “saffron”',
			total: hits.length,
		}),
	},
	'filter-misunderstood': {
		modes: ['list', 'article', 'list', 'filter'],
		search: prompt('saffron place: -'),
		reading: reading(),
	},
	narrowed: {
		list: listOf(hits, {
			query: {section: 'Business', search: 'saffron'},
			narrows: 'Business',
			title: 'Business, narrowed to “saffron”',
			total: hits.length,
		}),
		tab: 2,
	},
	'narrowed-to-nothing': {
		list: listOf([], {
			query: {search: 'zeppelin'},
			narrows: 'Front page',
			title: 'Front page, narrowed to “zeppelin”',
			total: 0,
		}),
	},
	help: {modes: ['list', 'help']},
	'help-narrowed': {modes: ['list', 'article', 'help'], help: {filter: prompt('page'), top: 0}},
	'section-menu': {modes: ['list', 'menu'], menu: sectionMenu},
	'share-menu': {modes: ['list', 'article', 'menu'], reading: reading(), menu: shareMenu},
	pipe: {
		modes: ['list', 'article', 'pipe'],
		reading: reading(),
		piping: {prompt: prompt('pandoc -f plain -o tunnel.pdf'), key: tunnel.key},
	},
	feeds: {modes: ['list', 'feeds'], feeds: failingFeeds, feedsView: {filter: prompt(''), cursor: 3, top: 0}},
	health: {modes: ['list', 'health'], feeds: failingFeeds, healthView: {order: sickFirst, cursor: 1, top: 0}},
	'health-well': {
		modes: ['list', 'health'],
		healthView: {order: feeds.map(({url}) => url), cursor: 0, top: 0},
	},
	'health-details': {
		modes: ['list', 'health'],
		feeds: failingFeeds,
		healthView: {order: sickFirst, cursor: 0, top: 0, details: 0},
	},
	'health-moved': {
		modes: ['list', 'health'],
		feeds: failingFeeds,
		healthView: {order: sickFirst, cursor: 3, top: 0, details: 0},
	},
	'health-accounts': {
		modes: ['list', 'health'],
		accounts,
		feeds: servedFeeds,
		healthView: {order: [], cursor: 1, top: 0},
	},
	'health-account': {
		modes: ['list', 'health'],
		accounts,
		feeds: servedFeeds,
		healthView: {order: [], cursor: 1, top: 0, details: 0},
	},
	'feeds-accounts': {
		modes: ['list', 'feeds'],
		accounts,
		feeds: servedFeeds,
		feedsView: {filter: prompt(''), cursor: 1, top: 0},
	},
	'unsynced-accounts': {accounts: accounts.slice(1), feeds: [], list: listOf([])},
	'add-where-menu': {modes: ['list', 'add', 'menu'], accounts, menu: whereMenu},
	brief: {modes: ['list', 'brief'], brief: briefOfNight(news)},
	tags: {
		modes: ['list', 'tags'],
		tagging: {
			headline: {...tunnel, tags: ['later']},
			tags: [
				{name: 'later', stories: 41},
				{name: 'ice-cup', stories: 3},
				{name: 'zürich', stories: 1},
			],
			prompt: prompt(''),
			cursor: 1,
			top: 0,
		},
	},
	'tags-new': {
		modes: ['list', 'article', 'tags'],
		reading: reading(),
		tagging: {headline: tunnel, tags: [], prompt: prompt('tunnels'), cursor: 0, top: 0},
	},
	mute: {modes: ['list', 'mute'], muting: prompt('sponsored')},
	'mute-menu': {modes: ['list', 'menu'], menu: muteMenu},
	'brief-of-nothing': {modes: ['list', 'brief'], brief: briefOfNight([])},
	palette: {modes: ['list', 'palette'], palette: paletteOf('', 2)},
	'palette-typed': {modes: ['list', 'article', 'palette'], reading: reading(), palette: paletteOf('th', 1)},
	'palette-finds-nothing': {modes: ['list', 'palette'], palette: paletteOf('zeppelin')},
	'health-empty': {modes: ['list', 'health'], feeds: []},
	add: {modes: ['list', 'add'], adding: {prompt: prompt('northgate.example')}},
	'add-looking': {
		modes: ['list', 'article', 'add'],
		reading: reading(),
		adding: {prompt: prompt('northgate.example'), lookingAt: 'northgate.example'},
	},
	'add-menu': {modes: ['list', 'add', 'menu'], menu: feedMenu},
	'remove-menu': {modes: ['list', 'menu'], menu: removeMenu},
	'feed-list': {
		list: listOf(
			news.filter(({outlet}) => outlet === 'Ledger'),
			{
				query: {feedUrl: 'https://ledger.example.org/feed.xml'},
				title: 'Ledger',
				total: 40,
			},
		),
	},
	'first-run': {
		modes: ['first-run'],
		feeds: [],
		firstRun: firstRunOf(starters, '~/.config/newsterm/config.json'),
	},
	'first-run-address': {
		modes: ['first-run'],
		feeds: [],
		firstRun: {
			...firstRunOf(starters, '~/.config/newsterm/config.json'),
			address: prompt('https://example.org/my/own/feed'),
			cursor: starters.length,
		},
	},
	empty: {list: listOf([], {total: 0}), topics: [], tabs: [{kind: 'all', name: 'Front page', count: 0}]},
	'all-read': {list: listOf([], {total: 0, query: {unreadOnly: true}})},
	round: {round: {done: 132, total: 400, isForced: false}},
	failing: {feeds: failingFeeds},
	offline: {isOffline: true, lastRoundAt: noon - 5 * 3_600_000},
	notice: {notice: {text: 'Marked 41 stories read — u to undo', tone: 'plain', until: noon + 8000}},
	'error-notice': {
		notice: {
			text: 'config.json, line 7: "sectoin" is not a key here, did you mean "section"?',
			tone: 'error',
			until: noon + 8000,
		},
	},
};

/** A view at a size. */
export function viewAt(name: string, columns: number, rows: number, over: Partial<State> = {}): State {
	return state({...views[name], columns, rows, ...over});
}
