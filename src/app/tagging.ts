import {english} from '../english.js';
import {readTag, type TagCount} from '../store/index.js';
import {layoutOf} from './layout.js';
import {commit, storyInHand} from './marks.js';
import {emptyPrompt} from './prompt.js';
import {marked} from './shown-mark.js';
import type {Prompt, State, Tagging} from './state.js';
import {type Step, withNotice, withoutNotice} from './step.js';
import {windowTop} from './window-top.js';

/** Rows of the screen that hold no tag: the story's title, and a blank one. */
const otherRows = 2;

/** A tag to choose. */
export interface TagChoice {
	readonly name: string;
	/** How many stories carry it; 0: it is new. */
	readonly stories: number;
	/** The story carries it. */
	readonly isOn: boolean;
}

export function showTags(state: State): Step {
	const headline = storyInHand(state);
	if (!headline) return withNotice(state, english.whyNot.noStory);
	const tagging: Tagging = {headline, tags: [], prompt: emptyPrompt, cursor: 0, top: 0};
	return [{...state, modes: [...state.modes, 'tags'], tagging}, {type: 'read-tags'}];
}

export function tagsArrived(state: State, tags: readonly TagCount[]): Step {
	return [state.tagging ? {...state, tagging: {...state.tagging, tags}} : state];
}

/** Those that begin as one types, the story's own first; last the word itself, where it is new. */
export function tagChoices({headline, tags, prompt}: Tagging): readonly TagChoice[] {
	const typed = prompt.text.trim().toLowerCase();
	const own = headline.tags ?? [];
	const unlisted = own.filter((name) => tags.every((tag) => tag.name !== name));
	const all = [...tags, ...unlisted.map((name) => ({name, stories: 1}))]
		.filter(({name}) => name.startsWith(typed))
		.map((tag): TagChoice => ({...tag, isOn: own.includes(tag.name)}));
	const shown = [...all.filter(({isOn}) => isOn), ...all.filter(({isOn}) => !isOn)];
	const exact = shown.filter(({name}) => name === typed);
	const others = shown.filter(({name}) => name !== typed);
	const fresh = exact.length === 0 ? readTag(typed) : undefined;
	return [...exact, ...others, ...(fresh === undefined ? [] : [{name: fresh, stories: 0, isOn: false}])];
}

export function tagTyped(state: State, prompt: Prompt): Step {
	return [withTagging(state, (tagging) => ({...tagging, prompt, cursor: 0, top: 0}))];
}

export function moveInTags(state: State, by: number): Step {
	const rows = tagRows(state);
	return [
		withTagging(state, (tagging) => {
			const last = Math.max(0, tagChoices(tagging).length - 1);
			const cursor = Math.max(0, Math.min(last, tagging.cursor + by));
			return {...tagging, cursor, top: windowTop(tagging.top, cursor, rows)};
		}),
	];
}

export function tagRows(state: State): number {
	return Math.max(1, layoutOf(state).bodyRows - otherRows);
}

/** Puts the selected tag on the story, or takes it off. */
export function toggleTag(state: State): Step {
	const {tagging} = state;
	if (!tagging) return [state];
	const choice = tagChoices(tagging)[tagging.cursor];
	if (!choice) return withNotice(state, whyNone(tagging), 'error');
	const intent = {
		mark: choice.isOn ? 'untagged' : 'tagged',
		tag: choice.name,
		ids: [tagging.headline.id],
	} as const;
	// Its box says it: a notice would stand where the keys are told.
	return commit(
		withTagging(withoutNotice(state), (so) => afterToggle(so, marked(so.headline, intent), choice)),
		intent,
	);
}

/** What was typed has done its work; the cursor stays on the tag, wherever it stands now. */
function afterToggle(
	tagging: Tagging,
	headline: Tagging['headline'],
	{name, stories, isOn}: TagChoice,
): Tagging {
	const toggled = {name, stories: stories + (isOn ? -1 : 1)};
	const tags = tagging.tags.some((tag) => tag.name === name)
		? tagging.tags.map((tag) => (tag.name === name ? toggled : tag))
		: [...tagging.tags, toggled];
	const next = {...tagging, headline, tags, prompt: emptyPrompt};
	const cursor = tagChoices(next).findIndex((choice) => choice.name === name);
	return {...next, cursor: Math.max(0, cursor), top: 0};
}

function whyNone({prompt}: Tagging): string {
	const typed = prompt.text.trim();
	return typed === '' ? english.tags.wantsWord : english.tags.refused(typed);
}

/** What was wrong with a word is put right by the next. */
function withTagging(state: State, change: (tagging: Tagging) => Tagging): State {
	return state.tagging ? {...state, tagging: change(state.tagging)} : state;
}
