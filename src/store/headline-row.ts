import type {Headline} from '../model.js';
import {printable, printableLine} from '../printable.js';
import {isFollowed} from './follows.js';
import {tagsOf} from './tags.js';

/** Joins what a headline needs behind a `story s`. CROSS keeps the order: the list's index first, then one look-up a row. */
export const headlineJoins =
	'CROSS JOIN feed f ON f.id = s.feed_id CROSS JOIN section c ON c.id = f.section_id';

export const headlineColumns = `s.id, s.sid, s.sort_at, s.title, s.outlet, c.name AS section, s.lede, s.dateline, s.url,
	s.unread, s.starred, ${isFollowed} AS followed, ${tagsOf} AS tags, s.others, s.fresh_at`;

export interface HeadlineRow {
	readonly id: number;
	readonly sid: string;
	readonly sort_at: number;
	readonly title: string;
	readonly outlet: string;
	readonly section: string;
	readonly lede: string;
	readonly dateline: string | null;
	readonly url: string | null;
	readonly unread: number;
	readonly starred: number;
	readonly followed: number;
	readonly tags: string | null;
	readonly others: number;
	readonly fresh_at: number | null;
}

/** Its words were made printable before they were stored; a file may be written by other hands, too. */
export function toHeadline(row: HeadlineRow): Headline {
	return {
		key: row.id,
		id: row.sid,
		sortAt: row.sort_at,
		title: printableLine(row.title),
		outlet: printableLine(row.outlet),
		section: printableLine(row.section),
		lede: printable(row.lede),
		...(row.dateline !== null && {dateline: JSON.parse(row.dateline, printableValue)}),
		...(row.url !== null && {url: printableLine(row.url)}),
		isUnread: row.unread === 1,
		isStarred: row.starred === 1,
		...(row.followed === 1 && {isFollowed: true}),
		...(row.tags !== null && {tags: row.tags.split(' ')}),
		others: row.others,
		...(row.fresh_at !== null && {updatedAt: row.fresh_at}),
	};
}

/** Every string of a stored JSON value on a printable line. */
export function printableValue(_name: string, value: unknown): unknown {
	return typeof value === 'string' ? printableLine(value) : value;
}
