import type {State} from '../../app/index.js';
import {english} from '../../english.js';
import {shownHost} from '../../terminal/index.js';
import {parts, placeOf, type Voice} from './voice.js';

export const linksVoice: Voice = {
	enter(state) {
		const links = state.linksView?.links ?? [];
		return [english.speech.opened.links(links.length), ...selected(state)];
	},
	change(before, after) {
		return before.linksView?.cursor === after.linksView?.cursor ? [] : selected(after);
	},
};

function selected({linksView}: State): readonly string[] {
	const link = linksView?.links[linksView.cursor];
	return link ? [parts(placeOf(linksView.cursor, linksView.links), link.text, shownHost(link.url))] : [];
}
