import {type State, standInTitle, tagChoices} from '../../app/index.js';
import {english} from '../../english.js';
import {parts, placeOf, typedWords, type Voice} from './voice.js';

const said = english.speech.tags;

export const tagsVoice: Voice = {
	enter(state) {
		const title = state.tagging && standInTitle(state.tagging.headline);
		return [english.speech.opened.tags(title ?? said.thisStory), ...selected(state)];
	},
	change(before, after) {
		const [was, is] = [before.tagging, after.tagging];
		if (!was || !is) return [];
		if (was.headline.tags !== is.headline.tags) return selected(after); // its own word says it
		const typed = is.prompt.text.trim();
		if (typed !== was.prompt.text.trim())
			return [typedWords(typed, english.counts.tags(tagChoices(is).length)), ...selected(after)];
		return was.cursor === is.cursor && was.tags === is.tags ? [] : selected(after);
	},
};

function selected({tagging}: State): readonly string[] {
	if (!tagging) return [];
	const choices = tagChoices(tagging);
	const choice = choices[tagging.cursor];
	if (!choice) return tagging.prompt.text.trim() === '' ? [said.none] : [];
	const {name, isOn, stories} = choice;
	const uses = stories === 0 ? english.tags.new : english.counts.stories(stories);
	return [parts(placeOf(tagging.cursor, choices), isOn ? said.on : said.off, name, uses)];
}
