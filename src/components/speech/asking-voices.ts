import {mutingWords} from '../../app/index.js';
import {english} from '../../english.js';
import type {Voice} from './voice.js';

/** What is typed is said by the prompt; these places have nothing else. */
export const addVoice: Voice = {
	enter: () => [english.speech.opened.add],
	change(before, {adding: {lookingAt}}) {
		return lookingAt === undefined || lookingAt === before.adding.lookingAt
			? []
			: [english.speech.looking(lookingAt)];
	},
};

export const pipeVoice: Voice = {
	enter: () => [english.speech.opened.pipe],
	change: () => [],
};

export const muteVoice: Voice = {
	enter: () => [english.speech.opened.mute],
	change(before, after) {
		const words = mutingWords(after);
		return words === undefined || before.muting.stories === after.muting.stories ? [] : [words];
	},
};
