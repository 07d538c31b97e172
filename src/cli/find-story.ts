import type {StoryKey} from '../model.js';
import type {StoreReader} from '../store/index.js';
import {ChoiceError, CommandError, UsageError} from './command.js';

/**
 * The story whose id begins with what was typed.
 * @throws {UsageError} it is no id · {CommandError} none is stored · {ChoiceError} there are several
 */
export function findStory(reader: StoreReader, typed: string): StoryKey {
	if (!/^[0-9a-f]{4,12}$/i.test(typed)) {
		throw new UsageError(`“${typed}” is no id: 4 to 12 of the digits that "newsterm list" prints first`);
	}
	const keys = reader.find(typed);
	const [key] = keys;
	if (key === undefined) throw new CommandError(`no story has an id that begins with ${typed}`);
	if (keys.length === 1) return key;
	const choices = reader.headlines(keys).map(({id, title, lede}) => `${id}\t${title || lede}`);
	throw new ChoiceError(`more than one id begins with ${typed}; type more of it`, choices);
}
