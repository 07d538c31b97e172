import {hash} from 'node:crypto';
import type {Values} from './db.js';
import type {EditedStory} from './edited-story.js';
import type {Indexed} from './story-index.js';

/** A story's own words as columns, and the body that lies apart. */
export interface StoryRow {
	readonly values: Values & Indexed;
	readonly body: string;
	/** Of all that a feed may edit. Equal: the story stands as it is stored. */
	readonly hash: Uint8Array;
}

export function storyRow({story, outlet, lede, byline, dateline}: EditedStory): StoryRow {
	const values = {
		title: story.title ?? '',
		lede,
		outlet,
		byline: byline ?? null,
		dateline: dateline ? JSON.stringify(dateline) : null,
		categories: list(story.categories),
		enclosures: list(story.enclosures),
		pictures: list(story.pictures),
		url: story.url ?? null,
		commentsUrl: story.commentsUrl ?? null,
		lang: story.language ?? null,
		publishedAt: story.publishedAt ?? null,
		updatedAt: story.updatedAt ?? null,
	};
	const body = story.content ?? story.summary ?? '';
	return {values, body, hash: fingerprint(JSON.stringify([Object.values(values), body]))};
}

/** Eight bytes: two versions of one story are all that it must tell apart. */
function fingerprint(text: string): Uint8Array {
	return hash('sha256', text, 'buffer').subarray(0, 8);
}

const list = (items: readonly unknown[]): string | null =>
	items.length === 0 ? null : JSON.stringify(items);
