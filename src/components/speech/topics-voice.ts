import type {State} from '../../app/index.js';
import {counted} from '../../english.js';
import {parts, placeOf, type Voice} from './voice.js';

export const topicsVoice: Voice = {
	enter(state) {
		return [`Topics: Left and Right choose, Enter picks`, ...selected(state)];
	},
	change(before, after) {
		return before.topicCursor === after.topicCursor ? [] : selected(after);
	},
};

function selected({topics, topicCursor}: State): readonly string[] {
	const topic = topics[topicCursor];
	if (!topic) return ['Topics appear once a few stories of the last day share one'];
	return [parts(placeOf(topicCursor, topics), topic.label, counted(topic.stories, 'story', 'stories'))];
}
