import type {Story, Subscription} from '../../src/model.js';
import {type EditedStory, openStore, type Store} from '../../src/store/index.js';

export const noon = Date.UTC(2026, 10, 23, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const gazette = 'https://gazette.example/rss.xml';
export const courier = 'https://courier.example/atom.xml';
export const herald = 'https://herald.example/feed.json';

export const threePapers: readonly Subscription[] = [
	{url: gazette, title: 'Gazette', section: 'World'},
	{url: courier, title: 'Courier', section: 'Sport'},
	{url: herald, title: 'Herald'},
];

/** 12 hex digits for any name. */
export function idOf(name: string): string {
	return Buffer.from(name.padEnd(6, '_')).toString('hex').slice(-12);
}

export interface Words extends Partial<Omit<Story, 'id'>> {
	readonly name: string;
	readonly printedBy?: string;
	readonly byline?: string;
	readonly dateline?: EditedStory['dateline'];
}

/** A story that says only what the test is about. */
export function edited({name, printedBy, byline, dateline, ...words}: Words): EditedStory {
	const feedUrl = words.feedUrl ?? gazette;
	return {
		story: {
			feedUrl,
			title: `Title of ${name}`,
			url: `https://news.example/${name}`,
			authors: [],
			lede: '',
			categories: [],
			enclosures: [],
			pictures: [],
			...words,
			id: idOf(name),
		},
		outlet: printedBy ?? feedUrl.split('.')[0]?.replace('https://', '') ?? '',
		lede: words.lede ?? '',
		...(byline && {byline}),
		...(dateline && {dateline}),
	};
}

/** A store in memory that subscribes to three papers. */
export function openPapers(path = ':memory:'): Store {
	const store = openStore(path);
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	return store;
}

/** Stores one story and says its key. */
export function add(store: Store, words: Words, now = noon): number {
	const {added} = store.upsert(words.feedUrl ?? gazette, [edited(words)], now);
	const [first] = added;
	if (!first) throw new Error(`${words.name} was not new`);
	return first.key;
}

export const titles = (store: Store, query = {}): readonly string[] =>
	store.page(query, {limit: 1000}).map((headline) => headline.title);
