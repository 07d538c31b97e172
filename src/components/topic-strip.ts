import {modeOf, type State} from '../app/index.js';
import type {Topic} from '../model.js';
import {shortCount} from './count.js';
import type {Paint} from './paint.js';
import {type Runs, run, runsWidth, type Tone} from './runs.js';
import {strip} from './strip.js';

/** Narrower, the topics say themselves what they are. */
const titleFrom = 60;

/** What is being talked about, each with its digit and how many stories it has. */
export function topicStrip(state: State, paint: Paint): string {
	const {columns, topics} = state;
	const title = run(columns < titleFrom ? ' ' : ' TRENDING  ', 'accent', 'bold');
	if (topics.length === 0) {
		return paint.line([run(' Topics appear once a few stories share one', 'faint')], columns);
	}
	const shown = modeOf(state) === 'topics' ? state.topicCursor : 0;
	const pieces = topics.map((topic, at) => topicRuns(state, topic, at));
	return paint.line([title, ...strip(pieces, columns - runsWidth([title]) - 1, shown).runs], columns);
}

function topicRuns(state: State, topic: Topic, at: number): Runs {
	const isChosen = state.topic?.eventId === topic.eventId;
	const isUnderCursor = modeOf(state) === 'topics' && state.topicCursor === at;
	const over: readonly Tone[] = [
		...(isChosen ? (['selection', 'selectionText'] as const) : []),
		...(isUnderCursor ? (['underline', 'bold'] as const) : []),
	];
	// Only nine have a key.
	const digit = at < 9 ? [run(`${at + 1} `, 'faint', ...over)] : [];
	return [
		...digit,
		run(topic.label, 'text', ...over),
		run(` ${shortCount(topic.stories)}`, 'faint', ...over),
	];
}
