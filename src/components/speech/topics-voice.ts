import type {State} from '../../app/index.js';
import {english} from '../../english.js';
import {parts, placeOf, type Voice} from './voice.js';

export const topicsVoice: Voice = {
	enter(state) {
		return [english.speech.opened.topics, ...selected(state)];
	},
	change(before, after) {
		return before.topicCursor === after.topicCursor ? [] : selected(after);
	},
};

function selected({topics, topicCursor}: State): readonly string[] {
	const topic = topics[topicCursor];
	if (!topic) return [english.masthead.noTopics];
	return [parts(placeOf(topicCursor, topics), topic.label, english.counts.stories(topic.stories))];
}
