import {type List, paceDays, position, type Row, type State, unfoldedUnder} from '../../app/index.js';
import {english, grouped} from '../../english.js';
import {emptyReason} from '../empty-list.js';
import {keyDoes} from './key-words.js';
import {markWords, storyWords} from './story-words.js';
import {parts, type Voice} from './voice.js';

export const listVoice: Voice = {
	enter(state, before) {
		const isKnown = before && isSameList(before.list, state.list);
		return [...(isKnown ? [] : [listWords(state)]), ...rowWords(state)];
	},
	change(before, after) {
		if (after.isFilling) return []; // rows come in by themselves: they are told when the round is over
		if (!isSameList(before.list, after.list)) return [listWords(after), ...rowWords(after)];
		return rowChange(before, after);
	},
};

/** What has changed of the selected row, or which row is selected now. */
export function rowChange(before: State, after: State): readonly string[] {
	const [was, is] = [selectedRow(before.list), selectedRow(after.list)];
	if (!is) return was ? rowWords(after) : [];
	if (was?.headline.key !== is.headline.key || was.siblingOf !== is.siblingOf) return rowWords(after);
	return [...markWords(was.headline, is.headline), ...foldChange(before.list, after.list, is)];
}

function foldChange(before: List, after: List, {headline}: Row): readonly string[] {
	const [was, is] = [before, after].map((list) => unfoldedUnder(list, headline.key));
	if (was === is) return [];
	return [is ? english.speech.row.unfolded(is) : english.speech.row.folded];
}

/** A list that was opened anew is another one: its rows may be others. */
export function isSameList(one: List, other: List): boolean {
	return one.query === other.query;
}

function selectedRow(list: List): Row | undefined {
	return list.rows[list.cursor - list.offset];
}

/** `3 of 640, unread, headline, outlet, 7 more outlets, 2 hours`; of an empty list why it is empty. */
export function rowWords(state: State): readonly string[] {
	const {list, now} = state;
	const row = selectedRow(list);
	if (!row) return list.total === 0 ? emptyWords(state) : [];
	if (row.siblingOf !== undefined) return [parts(english.speech.row.inFold, storyWords(row.headline, now))];
	const {at, of} = position(list);
	return [parts(english.counts.place(grouped(at), grouped(of)), storyWords(row.headline, now))];
}

function emptyWords(state: State): readonly string[] {
	const {why, command, what} = emptyReason(state);
	const help = keyDoes(state, command, what);
	return [help === undefined ? why : `${why} ${help}.`];
}

/** What the list is, and how much is in it. */
function listWords(state: State): string {
	const {list, tabs, tab, topic} = state;
	const only = list.query.unreadOnly && english.tabs.unreadOnly;
	const stories = english.counts.stories(list.hits ?? list.total);
	if (list.title !== undefined) return parts(list.title, only, stories);
	if (topic)
		return parts(
			english.speech.list.topic(topic.label),
			only,
			english.counts.rows(list.total),
			english.speech.list.fromOutlets(topic.outlets),
			list.pace && english.topic.pace(paceDays),
		);
	const shelf = tabs[tab];
	const count =
		shelf && (shelf.kind === 'starred' ? english.counts.kept : english.counts.unread)(grouped(shelf.count));
	return parts(shelf?.name, only, count, english.counts.rows(list.total));
}
