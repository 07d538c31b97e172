import type {Clipping} from './clusters.js';
import {readDateline} from './read-dateline.js';

/** A story as a line of JSON tells it. Whatever is missing is unknown. */
export interface ToldStory {
	readonly id: string;
	readonly title?: string;
	readonly summary?: string;
	readonly source?: string;
	/** ISO 8601. */
	readonly published?: string;
	readonly lang?: string;
	readonly url?: string;
}

/** The story as a clipping; `key` is its place in the input. */
export function clippingOf({title, summary, source, published, lang, url}: ToldStory, key: number): Clipping {
	const text = summary ?? '';
	return {
		key,
		title: title ?? '',
		lede: text.slice(readDateline(text)?.offset ?? 0),
		outlet: source ?? '',
		at: Date.parse(published ?? ''),
		...(lang !== undefined && {language: lang}),
		...(url !== undefined && {url}),
	};
}
