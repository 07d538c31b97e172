import {english} from '../english.js';
import {canDo} from './can-do.js';
import type {Command} from './command.js';
import type {State} from './state.js';

const {noStory, ...said} = english.whyNot;

/** What is said of a key that means something and has nothing to act on. */
const reasons: Readonly<Partial<Record<Command['type'], string>>> = {
	'toggle-read': noStory,
	'toggle-star': noStory,
	'toggle-follow': noStory,
	'mark-all-read': said.nothingToMark,
	unfold: said.noOutlets,
	'enter-topics': said.noTopics,
	'start-filter': said.nothingToNarrow,
};

/** Why a command would do nothing; absent: it does something, says so itself, or what is seen says enough. */
export function whyNot(state: State, command: Command): string | undefined {
	if (command.type === 'choose-topic') return noTopic(state, command.index);
	const reason = reasons[command.type];
	return reason !== undefined && !canDo(state, command) ? reason : undefined;
}

function noTopic({topics}: State, index: number | undefined): string | undefined {
	if (index === undefined || topics[index]) return undefined;
	return topics.length === 0 ? said.noTopics : said.noTopic(index + 1);
}
