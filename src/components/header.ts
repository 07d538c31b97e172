import {type Layout, type Mode, modeOf, type State} from '../app/index.js';
import {masthead} from './masthead.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {hairline} from './rules.js';
import {faultLine, titleLine} from './title-line.js';
import {topicsLine} from './topics-line.js';

const prompted: ReadonlySet<Mode> = new Set([
	'search',
	'filter',
	'find',
	'add',
	'pipe',
	'help',
	'feeds',
	'palette',
	'tags',
	'mute',
]);

/** All above the body. What is being typed is shown even where there is no room for tabs. */
export function header(
	state: State,
	{hasTopics, hasTabs, hasRules}: Layout,
	paint: Paint,
): readonly Painted[] {
	const isTyping = prompted.has(modeOf(state));
	return [
		isTyping && !hasTabs ? titleLine(state, paint) : masthead(state, paint),
		...(hasTopics ? [topicsLine(state, paint)] : []),
		...(hasTabs ? [titleLine(state, paint)] : []),
		...(hasRules ? [faultLine(state, paint) ?? hairline(state.columns, paint)] : []),
	];
}
