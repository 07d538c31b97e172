import {mutingWords} from '../../app/index.js';
import type {Voice} from './voice.js';

/** What is typed is said by the prompt; these places have nothing else. */
export const addVoice: Voice = {
	enter: () => ['Add a feed: type the address of a feed or a site. Enter looks there, Escape leaves.'],
	change(before, {adding: {lookingAt}}) {
		return lookingAt === undefined || lookingAt === before.adding.lookingAt
			? []
			: [`Looking at ${lookingAt}`];
	},
};

export const pipeVoice: Voice = {
	enter: () => ['Pipe this story to a command: type it, no shell runs it. Enter runs it, Escape leaves.'],
	change: () => [],
};

export const muteVoice: Voice = {
	enter: () => [
		'Mute: type a word, words in a row, or a query such as feed:bbc cricket. Enter mutes it, Escape leaves.',
	],
	change(before, after) {
		const words = mutingWords(after);
		return words === undefined || before.muting.stories === after.muting.stories ? [] : [words];
	},
};
