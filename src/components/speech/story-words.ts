import {standInTitle} from '../../app/index.js';
import {english} from '../../english.js';
import type {EpochMs, Headline} from '../../model.js';
import {ageInWords, hourMs} from '../../typeset/index.js';
import {parts} from './voice.js';

/** A headline without its place: `unread, starred, headline, outlet, 7 more outlets, 2 hours`. */
export function storyWords(headline: Headline, now: EpochMs): string {
	const {isUnread, isStarred, isFollowed, outlet, others, tags = []} = headline;
	return parts(
		isUnread && english.marks.unread,
		isStarred && english.marks.starred,
		isFollowed && english.marks.followed,
		tagWords(tags),
		standInTitle(headline),
		outlet,
		others > 0 && english.counts.moreOutlets(others),
		ageWords(headline, now),
	);
}

/** `tagged later and harbour`. */
export function tagWords(tags: readonly string[]): string | undefined {
	return tags.length === 0 ? undefined : english.speech.row.tagged(tags);
}

/** A fold that got news from another outlet says so for an hour, as on the screen. */
function ageWords({sortAt, updatedAt}: Headline, now: EpochMs): string {
	if (updatedAt !== undefined && now - updatedAt < hourMs) return english.age.updated;
	return ageInWords(sortAt, now);
}

/** What the person did to a story that stays selected. */
export function markWords(before: Headline, after: Headline): readonly string[] {
	if (before.key !== after.key) return [];
	const said = english.speech.row;
	return [
		...(before.isUnread === after.isUnread ? [] : [after.isUnread ? said.unread : said.read]),
		...(before.isStarred === after.isStarred ? [] : [after.isStarred ? said.starred : said.unstarred]),
	];
}
