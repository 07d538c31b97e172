import {findPlace, foundOn, type PageLine, pageOf, type State} from '../../app/index.js';
import {english} from '../../english.js';
import type {Voice} from './voice.js';

/** Words looked for in an article. */
export const findVoice: Voice = {
	enter() {
		return [english.speech.opened.find];
	},
	change(before, after) {
		const typed = after.reading?.find?.prompt.text.trim() ?? '';
		if (typed === before.reading?.find?.prompt.text.trim()) return foundChange(before, after);
		return typed === '' ? [english.speech.nothingTyped] : [`${typed}: ${hitWords(after)}`];
	},
};

/** The hit one has gone to. */
export function foundChange(before: State, after: State): readonly string[] {
	const [was, is] = [before.reading?.find, after.reading?.find];
	if (was && !is) return [english.speech.find.closed];
	return is && was && was.at !== is.at ? [hitWords(after)] : [];
}

/** `2 of 5: the line it stands on`. */
function hitWords(state: State): string {
	const place = findPlace(state);
	const {reading} = state;
	if (!place || place.of === 0 || !reading?.find) return english.speech.find.none;
	const page = pageOf(state, reading);
	const current = foundOn(page, reading.find).find(({isCurrent}) => isCurrent);
	const line = current && page.lines[current.hit[0].line];
	const of = english.speech.find.place(place.at, place.of, place.hasMore);
	return line ? `${of}: ${lineText(line)}` : of;
}

function lineText(line: PageLine): string {
	switch (line.kind) {
		case 'title':
		case 'byline':
		case 'list-title':
			return line.text;
		case 'body':
			return line.line.spans.map(({text}) => text).join('');
		default:
			return '';
	}
}
