import {type QueryField, type QueryTerm, readQuery, wordFields} from './read-query.js';

/** What says what a story is about: it does not change with time, or with what the person does. */
const allowed: ReadonlySet<QueryField> = new Set([
	'words',
	...wordFields.filter((field) => field !== 'text'),
]);

/** The conditions of a mute, its last word finished. */
export function muteTerms(query: string): readonly QueryTerm[] {
	return readQuery(`${query} `).terms;
}

/** Why a query cannot be muted, as a sentence without its full stop; absent: it can. */
export function muteFault(query: string): string | undefined {
	const {terms, fault} = readQuery(`${query} `);
	if (fault) return fault.expected;
	const odd = terms.find(({field}) => !allowed.has(field));
	if (odd?.field === 'text')
		return 'what stands in the text alone is looked for later, so it cannot be muted';
	if (odd) return `${odd.field} says nothing of what a story is about, so it cannot be muted`;
	const wants = terms.some(({isExcluded}) => !isExcluded);
	return wants ? undefined : 'it wants a word, or a condition such as feed:bbc, to be muted';
}

/** What a person typed as a mute: plain words follow each other; anything else is a query. */
export function muteQuery(typed: string): string {
	const text = typed.trim().replaceAll(/\s+/g, ' ');
	const isPlain = readQuery(`${text} `).terms.every(
		({field, isPhrase, isExcluded}) => field === 'words' && !isPhrase && !isExcluded,
	);
	return isPlain && !text.includes('*') && muteFault(text) === undefined ? phrase(text) : text;
}

/** The query for words that follow each other. */
export function phrase(words: string): string {
	return `"${words.replaceAll(/["“”„]/g, ' ').trim()}"`;
}
