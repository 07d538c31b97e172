import {type ListQuery, readQuery} from '../store/index.js';

/** The words that a search finds in what a row says; absent: the list was not searched for. */
export function soughtWords({search}: ListQuery): string | undefined {
	if (search === undefined) return undefined;
	const shown = readQuery(search).terms.filter(
		({field, isExcluded}) => !isExcluded && (field === 'words' || field === 'place'),
	);
	return shown.map(({text}) => text).join(' ');
}
