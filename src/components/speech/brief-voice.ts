import {type BriefEntry, briefCounts, briefHead, type State} from '../../app/index.js';
import {english} from '../../english.js';
import {ageInWords} from '../../typeset/index.js';
import {markWords} from './story-words.js';
import {parts, type Voice} from './voice.js';

export const briefVoice: Voice = {
	enter: whole,
	change(before, after) {
		const [was, is] = [before.brief, after.brief];
		if (was?.told.at !== is?.told.at) return whole(after);
		const [from, to] = [entryOf(before), entryOf(after)];
		if (was?.cursor !== is?.cursor) return to && is ? [entryWords(to, is.cursor, after)] : [];
		return from && to ? markWords(from.headline, to.headline) : [];
	},
};

function entryOf({brief}: State): BriefEntry | undefined {
	return brief?.told.entries[brief.cursor];
}

function whole(state: State): readonly string[] {
	const {brief} = state;
	if (!brief) return [];
	const {entries} = brief.told;
	const help = entries.length > 0 ? [english.speech.briefHelp] : [];
	return [
		english.speech.opened.brief(briefHead(brief.told)),
		...entries.map((entry, at) => entryWords(entry, at, state)),
		...help,
	];
}

function entryWords(entry: BriefEntry, at: number, {now}: State): string {
	const {isUnread, isStarred, isFollowed, outlet, sortAt} = entry.headline;
	return parts(
		`${at + 1}`,
		isUnread && english.marks.unread,
		isStarred && english.marks.starred,
		isFollowed && english.marks.followed,
		entry.sentence,
		outlet,
		briefCounts(entry),
		ageInWords(sortAt, now),
	);
}
