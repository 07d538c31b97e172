import {type Config, homePaths, readConfig} from '../../config/index.js';
import {peekStore, type StoreReader} from '../../store/index.js';

/** A word to offer, with what it is. */
export interface Candidate {
	readonly word: string;
	/** Absent: the word says it. */
	readonly about?: string;
}

/** What is this person's, asked for only when a word may name it. */
export type OwnThings = Readonly<
	Record<
		'feeds' | 'sections' | 'accounts' | 'topics' | 'tags' | 'mutes' | 'stories',
		() => readonly Candidate[]
	>
>;

const shownStories = 30;
/** As "newsterm list" shows them. */
const shownId = 8;

/**
 * The things of the config and of the store. Nothing is made, mended or brought up to date for it: a key was pressed
 * that asks what there is. `close` when all was asked for.
 *
 * @throws {ConfigError} · {StoreError}
 */
export function openThings(configFile: string | undefined): OwnThings & {close(): void} {
	const home = homePaths(process.env, process.platform, configFile === undefined ? {} : {config: configFile});
	let store: StoreReader | undefined;
	const ofStore = <T>(read: (reader: StoreReader) => readonly T[]): readonly T[] => {
		store ??= peekStore(home.storeFile);
		return store ? read(store) : [];
	};
	const ofConfig = <T>(read: (config: Config) => readonly T[]): readonly T[] => {
		const config = readConfig(home.configFile);
		return config ? read(config) : [];
	};

	return {
		feeds() {
			const titles = new Map<string, string>(
				ofStore((reader) => reader.feeds()).map(({url, title}) => [url, title]),
			);
			for (const {url, title} of ofConfig(({feeds}) => feeds))
				if (title !== undefined) titles.set(url, title);
			const urls = new Set([...ofConfig(({feeds}) => feeds).map(({url}) => url), ...titles.keys()]);
			return [...urls].map((url) => candidate(url, titles.get(url)));
		},
		sections: () =>
			ofConfig(({sections, savedQueries}) => [
				...sections.map((word) => ({word})),
				...savedQueries.map(({name, query}) => ({word: name, about: query})),
			]),
		accounts: () => ofConfig(({accounts}) => accounts).map(({name, url}) => ({word: name, about: url})),
		topics: () => ofStore((reader) => reader.topics()).map(({label}) => ({word: label})),
		tags: () =>
			ofStore((reader) => reader.tags()).map(({name, stories}) => ({word: name, about: `on ${stories}`})),
		mutes: () =>
			ofStore((reader) => reader.mutes())
				.filter(({isConfigured}) => !isConfigured)
				.map(({query}) => ({word: query})),
		stories: () =>
			ofStore((reader) => reader.page({everyStory: true}, {limit: shownStories})).map(({id, title, lede}) =>
				candidate(id.slice(0, shownId), title || lede),
			),
		close: () => store?.close(),
	};
}

function candidate(word: string, about: string | undefined): Candidate {
	return {word, ...(about !== undefined && {about})};
}
