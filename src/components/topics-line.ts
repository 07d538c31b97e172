import {modeOf, type State, topicStrip} from '../app/index.js';
import {english} from '../english.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {run, type Tone} from './runs.js';
import {stripRuns} from './strip.js';

/** What is being talked about, each with its digit and how many stories it has. */
export function topicsLine(state: State, paint: Paint): Painted {
	const {columns, topics} = state;
	if (topics.length === 0) {
		return paint.line([run(` ${english.masthead.noTopics}`, 'faint')], columns);
	}
	const runs = stripRuns(topicStrip(state), ({index, parts: [digit = '', label = '', count = '']}) => {
		const over = tonesOf(state, index);
		return [run(digit, 'faint', ...over), run(label, 'text', ...over), run(count, 'faint', ...over)];
	});
	return paint.line(runs, columns);
}

/** The chosen one in inverse, the one under the cursor underlined. */
function tonesOf(state: State, index: number): readonly Tone[] {
	const isChosen = state.topic !== undefined && state.topics[index]?.eventId === state.topic.eventId;
	const isUnderCursor = modeOf(state) === 'topics' && state.topicCursor === index;
	return [
		...(isChosen ? (['selection', 'selectionText'] as const) : []),
		...(isUnderCursor ? (['underline', 'bold'] as const) : []),
	];
}
