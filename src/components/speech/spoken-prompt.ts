import {emptyPrompt, type Mode, modeOf, type Prompt, type State, unfinishedKeys} from '../../app/index.js';
import {english} from '../../english.js';
import {isAtAddress} from './first-run-voice.js';

/** The line the cursor stands on: what is typed is echoed there. */
export interface SpokenPrompt extends Prompt {
	/** What it asks for, with a space behind it. */
	readonly label: string;
}

/** Where nothing is typed, the keys that wait for the next one. */
export function spokenPrompt(state: State): SpokenPrompt {
	const label = labelOf(state);
	if (label === undefined) return {label: `${unfinishedKeys(state)}> `, ...emptyPrompt};
	return {label: `${label}: `, ...typedIn(state)};
}

const labels: Readonly<Partial<Record<Mode, string>>> = english.speech.prompts;

function labelOf(state: State): string | undefined {
	const mode = modeOf(state);
	return mode === 'first-run' && !isAtAddress(state) ? undefined : labels[mode];
}

function typedIn(state: State): Prompt {
	switch (modeOf(state)) {
		case 'find':
			return state.reading?.find?.prompt ?? emptyPrompt;
		case 'add':
			return state.adding.prompt;
		case 'pipe':
			return state.piping?.prompt ?? emptyPrompt;
		case 'mute':
			return state.muting;
		case 'tags':
			return state.tagging?.prompt ?? emptyPrompt;
		case 'help':
			return state.help.filter;
		case 'feeds':
			return state.feedsView.filter;
		case 'palette':
			return state.palette.prompt;
		case 'first-run':
			return state.firstRun?.address ?? emptyPrompt;
		default:
			return state.search;
	}
}
