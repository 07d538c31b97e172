import {english} from '../english.js';
import {type Intent, type Mute, muteFault, muteQuery, phrase} from '../store/index.js';
import type {Action} from './action.js';
import {settled} from './deeds.js';
import {selectedHeadline} from './list.js';
import {commit, storyInHand} from './marks.js';
import {mostCounted} from './open-list.js';
import {openMenu} from './open-menu.js';
import {emptyPrompt} from './prompt.js';
import {withoutTop} from './reading.js';
import {refreshFeeds} from './reread.js';
import {keyOf} from './shown-key.js';
import type {MenuItem, Prompt, State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

/** What may be muted, and what is. */
export function askToMute(state: State): Step {
	const headline = storyInHand(state);
	return [state, {type: 'read-mutes', ...(headline && {key: headline.key})}];
}

type MutesArrived = Extract<Action, {type: 'mutes-arrived'}>;

/** What the menu's items stand for, beside intents. */
const aWord = 'word';
const inConfig = 'config';

/** What the store says of mutes. */
export function mutesTold(state: State, action: MutesArrived | MuteCounted): Step {
	return action.type === 'mutes-arrived' ? mutesArrived(state, action) : muteCounted(state, action);
}

function mutesArrived(state: State, {mutes, story}: MutesArrived): Step {
	const items: readonly MenuItem[] = [
		...(story ? aboutStory(story) : []),
		{label: english.mute.word, value: aWord, about: english.mute.wordAbout},
		...mutes.map((mute) => toTakeBack(state, mute)),
	];
	return openMenu({...state, mutes}, {kind: 'mute', title: english.mute.title, items});
}

function aboutStory({id, feedUrl, feedTitle, title, topic}: NonNullable<MutesArrived['story']>) {
	const event = `topic:${phrase(topic ?? title)}`;
	const said = english.mute;
	return [
		choice(said.feed(feedTitle), {mark: 'muted', mute: `feed:${phrase(feedUrl)}`}, said.feedAbout),
		choice(
			topic === undefined ? said.event : said.topic(topic),
			{mark: 'muted', mute: event, ids: [id]},
			said.eventAbout,
		),
	];
}

function toTakeBack(state: State, {query, isConfigured, stories}: Mute): MenuItem {
	const name = muteName(state, query);
	const about = english.mute.outOfSight(stories);
	return isConfigured
		? {label: english.mute.inConfig(name), value: `${inConfig} ${query}`, about}
		: choice(english.mute.showAgain(name), {mark: 'unmuted', mute: query}, about);
}

function choice(label: string, intent: Intent, about: string): MenuItem {
	return {label, value: JSON.stringify(intent), about};
}

export function muteChosen(state: State, value: string): Step {
	if (value === aWord) return [{...state, modes: [...state.modes, 'mute'], muting: emptyPrompt}];
	if (value.startsWith(inConfig))
		return withNotice(state, english.mute.inConfigFile(withKey(state, 'edit-config', english.mute.keyOpens)));
	const intent: Intent = JSON.parse(value); // an item of our own making
	return wish(state, intent);
}

/** How much it would hide is counted as one types. */
export function muteTyped(state: State, {text, caret}: Prompt): Step {
	if (text === state.muting.text) return [{...state, muting: {...state.muting, caret}}];
	const typed = {...state, muting: {text, caret}};
	const query = muteQuery(text);
	return muteFault(query) === undefined ? [typed, {type: 'count-mute', query}] : [typed];
}

type MuteCounted = Extract<Action, {type: 'mute-counted'}>;

function muteCounted(state: State, {query, stories}: MuteCounted): Step {
	return muteQuery(state.muting.text) === query ? [{...state, muting: {...state.muting, stories}}] : [state];
}

/** What the mute being typed would do; absent: nothing that could be muted is typed. */
export function mutingWords({muting: {stories}}: State): string | undefined {
	if (stories === undefined) return undefined;
	if (stories === 0) return english.mute.noStoryYet;
	return stories > mostCounted ? english.mute.hidesMore(mostCounted) : english.mute.hides(stories);
}

/** Mutes what was typed. */
export function muteWord(state: State): Step {
	const query = muteQuery(state.muting.text);
	const fault = muteFault(query);
	if (fault !== undefined) return withNotice(state, english.mute.refused(fault), 'error');
	return wish({...state, modes: withoutTop(state.modes)}, {mark: 'muted', mute: query});
}

function wish(state: State, intent: Intent): Step {
	const isSo = state.mutes.some(({query, isConfigured}) => query === intent.mute && !isConfigured);
	if (intent.mark === 'muted' && isSo)
		return withNotice(state, english.mute.already(muteName(state, intent.mute ?? '')));
	return commit(state, intent);
}

/** It is done: rows go, or come. */
export function muteCommitted(
	state: State,
	{seq, intent, stories}: Extract<Action, {type: 'committed'}>,
): Step {
	const name = muteName(state, intent.mute ?? '');
	const {muted, unmuted, keyUndoes} = english.mute;
	const what = (intent.mark === 'muted' ? muted : unmuted)(name, stories);
	return chain(
		state,
		(so) => settled(so, seq),
		refilled,
		(so) => withNotice(so, what + withKey(so, 'undo', keyUndoes)),
	);
}

/** The list with the rows that are in sight now, at the place where one was. */
export function refilled(state: State): Step {
	const near = selectedHeadline(state.list);
	return chain(
		state,
		(so) => [so, {type: 'open-list', query: so.list.query, ...(near && {near})}],
		refreshFeeds,
	);
}

/** A mute as a person reads it. */
function muteName({feeds}: State, query: string): string {
	const [, field, words] = /^(?:(feed|topic):)?"([^"]*)"$/.exec(query) ?? [];
	if (words === undefined) return query;
	if (field === 'feed') return feeds.find(({url}) => url === words)?.title ?? words;
	return field === 'topic' ? words : `“${words}”`;
}

function withKey(state: State, binding: string, does: (key: string) => string): string {
	const key = keyOf(state, binding);
	return key === undefined ? '' : does(key);
}
