import {emptyPrompt, modeOf, type Prompt, type State, unfinishedKeys} from '../../app/index.js';
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

function labelOf(state: State): string | undefined {
	switch (modeOf(state)) {
		case 'search':
			return 'Search';
		case 'filter':
			return 'Narrow';
		case 'find':
			return 'Find';
		case 'add':
			return 'Address';
		case 'pipe':
			return 'Pipe to';
		case 'mute':
			return 'Mute';
		case 'tags':
			return 'Tag';
		case 'help':
			return 'Find a key';
		case 'feeds':
			return 'Find a feed';
		case 'palette':
			return 'Command';
		case 'first-run':
			return isAtAddress(state) ? 'Address' : undefined;
		default:
			return undefined;
	}
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
