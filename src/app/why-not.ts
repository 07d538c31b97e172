import {canDo} from './can-do.js';
import type {Command} from './command.js';
import type {State} from './state.js';

const noStory = 'No story is selected';

/** What is said of a key that means something and has nothing to act on. */
const reasons: Readonly<Partial<Record<Command['type'], string>>> = {
	'toggle-read': noStory,
	'toggle-star': noStory,
	'toggle-follow': noStory,
	'mark-all-read': 'There is nothing here to mark',
	unfold: 'No other outlet stands behind this row',
	'enter-topics': 'There are no topics now',
	'start-filter': 'There is nothing here to narrow',
};

/** Why a command would do nothing; absent: it does something, says so itself, or what is seen says enough. */
export function whyNot(state: State, command: Command): string | undefined {
	if (command.type === 'choose-topic') return noTopic(state, command.index);
	const reason = reasons[command.type];
	return reason !== undefined && !canDo(state, command) ? reason : undefined;
}

function noTopic({topics}: State, index: number | undefined): string | undefined {
	if (index === undefined || topics[index]) return undefined;
	return topics.length === 0 ? reasons['enter-topics'] : `There is no topic ${index + 1}`;
}
