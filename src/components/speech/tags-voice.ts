import {type State, standInTitle, tagChoices} from '../../app/index.js';
import {counted} from '../../english.js';
import {parts, placeOf, type Voice} from './voice.js';

export const tagsVoice: Voice = {
	enter(state) {
		const title = state.tagging && standInTitle(state.tagging.headline);
		return [
			`Tags of ${title ?? 'this story'}: type one, Enter puts it on or takes it off, Escape leaves`,
			...selected(state),
		];
	},
	change(before, after) {
		const [was, is] = [before.tagging, after.tagging];
		if (!was || !is) return [];
		if (was.headline.tags !== is.headline.tags) return selected(after); // its own word says it
		const typed = is.prompt.text.trim();
		if (typed !== was.prompt.text.trim())
			return [`${typed || 'Nothing typed'}: ${counted(tagChoices(is).length, 'tag')}`, ...selected(after)];
		return was.cursor === is.cursor && was.tags === is.tags ? [] : selected(after);
	},
};

function selected({tagging}: State): readonly string[] {
	if (!tagging) return [];
	const choices = tagChoices(tagging);
	const choice = choices[tagging.cursor];
	if (!choice) return tagging.prompt.text.trim() === '' ? ['No tags yet: type a word, such as later'] : [];
	const {name, isOn, stories} = choice;
	const uses = stories === 0 ? 'new' : counted(stories, 'story', 'stories');
	return [parts(placeOf(tagging.cursor, choices), isOn ? 'on' : 'off', name, uses)];
}
