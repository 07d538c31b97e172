import {ConfigError} from '../../config/index.js';
import {printable, printableLine} from '../../printable.js';
import {StoreError} from '../../store/index.js';
import {commands} from '../commands/index.js';
import {topicNames} from '../overview.js';
import {completions, configNamed} from './completions.js';
import {type Candidate, openThings} from './own-things.js';

/**
 * `newsterm complete WORD…`, which the scripts in completions/ ask at a press of Tab: what may stand in the place of the
 * last word. First a line that says whether files may (`files`, else `words`), then a line a candidate, what it is behind
 * a tab. What cannot be read is not offered: a
 * shell that is typed in is no place for a complaint.
 */
export function complete(words: readonly string[]): readonly string[] {
	const own = openThings(configNamed(words));
	try {
		const {candidates, withFiles} = completions(words, {commands, topics: topicNames, own});
		return [withFiles ? 'files' : 'words', ...candidates.filter(isTypable).map(lineOf)];
	} catch (error) {
		if (error instanceof ConfigError || error instanceof StoreError) return []; // every other command says so
		throw error;
	} finally {
		own.close();
	}
}

/** A name that would be another one printed, or that holds what parts the answers, could not be found again. */
function isTypable({word}: Candidate): boolean {
	return word !== '' && printable(word) === word && !/[\t\n]/.test(word);
}

function lineOf({word, about}: Candidate): string {
	return about === undefined ? word : `${word}\t${printableLine(about)}`;
}
