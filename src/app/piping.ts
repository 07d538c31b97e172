import {english} from '../english.js';
import {words} from '../terminal/index.js';
import {textInHand} from './full-text.js';
import {storyInHand} from './marks.js';
import {emptyPrompt} from './prompt.js';
import {withoutTop} from './reading.js';
import type {Prompt, State} from './state.js';
import {type Step, withNotice} from './step.js';

export function startPiping(state: State): Step {
	const story = storyInHand(state);
	if (!story) return withNotice(state, english.whyNot.noStory);
	return [{...state, modes: [...state.modes, 'pipe'], piping: {prompt: emptyPrompt, key: story.key}}];
}

export function commandTyped(state: State, prompt: Prompt): Step {
	return state.piping ? [{...state, piping: {...state.piping, prompt}}] : [state];
}

/** Words that do something in a shell, and would be arguments here. */
const ofAShell = /^(?:\||\|\||&&?|;|\d*[<>]{1,2}|\d?>&\d)$/;

export function pipe(state: State): Step {
	const {piping} = state;
	if (!piping) return [state];
	const command = words(piping.prompt.text);
	if (!command[0]?.trim()) return withNotice(state, english.pipe.wantsCommand, 'error');
	const sign = command.find((word) => ofAShell.test(word));
	if (sign) return withNotice(state, english.pipe.noShell(sign), 'error');
	const {piping: _, ...rest} = state;
	return [
		{...rest, modes: withoutTop(state.modes)},
		{type: 'share', deed: {kind: 'pipe', ...textInHand(state, piping.key), command}},
	];
}
