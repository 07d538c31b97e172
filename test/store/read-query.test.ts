import {describe, expect, it} from 'vitest';
import {type Query, readQuery} from '../../src/store/read-query.js';

/** A query as one would write it down: `-` left out, `"…"` a phrase, `…` may go on. */
function told({terms, fault}: Query): string {
	const parts = terms.map(({field, text, isPhrase, isUnfinished, isExcluded}) =>
		[
			isExcluded ? '-' : '',
			field === 'words' ? '' : text === '' ? field : `${field}=`,
			isPhrase ? `"${text}"` : text,
			isUnfinished ? '…' : '',
		].join(''),
	);
	return [...parts, ...(fault ? [`!${fault.at} ${fault.expected}`] : [])].join(' | ');
}

it.each([
	['words', 'ferry  sinks ', 'ferry | sinks'],
	['a last word that may go on', 'ferry sin', 'ferry | sin…'],
	['a star: it may go on anywhere', 'ferr* sinks ', 'ferr*… | sinks'],
	['a phrase', '"port alden" ferry ', '"port alden" | ferry'],
	['a phrase in a printer’s quotes', '“port alden” ', '"port alden"'],
	['a phrase that is not closed yet', '"port ald', '"port ald"…'],
	['a quote inside a word as part of it', 'a 12" record ', 'a | 12" | record'],
	['an empty phrase as nothing', 'ferry "" ', 'ferry'],
	['fields', 'place:moscow agency:ap section:world ', 'place=moscow | agency=ap | section=world'],
	['tags', 'tag:later tag:"ice-cup" -tag:x ', 'tag=later | tag="ice-cup" | -tag=x'],
	['fields with phrases', 'outlet:"Alden Post" topic:"Ice Cup"', 'outlet="Alden Post" | topic="Ice Cup"'],
	['names of fields in capitals', 'PLACE:Moscow ', 'place=Moscow'],
	['a field that may go on', 'place:mos', 'place=mos…'],
	['a field without its word yet', 'ferry place:', 'ferry'],
	['a field whose quote was just opened', 'ferry place:"', 'ferry'],
	['a field with white space behind it and no more', 'place: ', ''],
	['times', 'since:2d before:yesterday ON:Monday ', 'since=2d | before=yesterday | on=Monday'],
	['a name that is no slip of so short a one', 'one:two ', 'one:two'],
	['unread and starred', 'unread starred', 'unread | starred'],
	['unread in quotes as the word', '"unread"', '"unread"'],
	['Unread with a capital as the word', 'Unread letters ', 'Unread | letters'],
	[
		'what is left out',
		'-ferry -"port alden" -place:x -unread ',
		'-ferry | -"port alden" | -place=x | -unread',
	],
	['what is left out only whole', 'ferry -port', 'ferry | -port'],
	['a dash by itself as nothing', 'Hallmark - Corrán ', 'Hallmark | Corrán'],
	['two dashes as part of the word', '--force ', '--force'],
	['a dash inside a word as part of it', 'prime-time ', 'prime-time'],
	['an address', 'http://example.org/a?b=c ', 'http://example.org/a?b=c'],
	['the address of a feed', 'feed://example.org/rss ', 'feed://example.org/rss'],
	['a colon that is not ours', 'foo:bar baz ', 'foo:bar | baz'],
	['a headline with a colon', 'Update: ferry sinks ', 'Update: | ferry | sinks'],
	['a phrase behind a colon that is not ours', 'minister:"I resign"', 'minister: | "I resign"'],
	['what has no letter as nothing', '… -! place:? ', ''],
	['nothing', '  ', ''],
])('reads %s', (_what, text, expected) => {
	expect(told(readQuery(text))).toBe(expected);
});

describe('a fault', () => {
	it.each([
		[
			'a time that is none',
			'ferry since:tomorrow',
			'!12 since: wants a time such as 2d, yesterday or 2026-11-20',
		],
		[
			'a day that is none',
			'ferry since:2026-02-99 x',
			'!12 since: wants a time such as 2d, yesterday or 2026-11-20',
		],
		['a day that is a moment', 'ferry on:2d', '!9 on: wants a day such as yesterday, monday or 2026-11-20'],
		[
			'an end that is none',
			'ferry before:soon',
			'!13 before: wants a time such as 2d, yesterday or 2026-11-20',
		],
		['a slip of the finger', 'ferry plcae:moscow', '!6 there is no plcae: here; did you mean place:?'],
		['a letter too many', 'ferry -feeds:bbc', '!7 there is no feeds: here; did you mean feed:?'],
		[
			'a letter too many behind a short name',
			'ferry tags:x',
			'!6 there is no tags: here; did you mean tag:?',
		],
		[
			'white space before the word',
			'ferry place: moscow',
			'!12 place: wants its word right behind it, such as place:moscow',
		],
	])('points at %s', (_what, text, fault) => {
		expect(told(readQuery(text))).toBe(`ferry | ${fault}`);
	});

	it.each(['music:x', 'tax:cuts', 'Feeds:x', 'feeds: x', 'need', 'plac', 'palace: x'])(
		'is not made of %j',
		(text) => {
			expect(readQuery(text).fault).toBeUndefined();
		},
	);
});

it.each([
	'"'.repeat(10_000),
	'a:'.repeat(5000),
	'-"'.repeat(5000),
	'a'.repeat(10_000),
	'\0'.repeat(10_000),
	': '.repeat(5000),
])('stands any text (%#)', (text) => {
	expect(readQuery(text).terms.length).toBeLessThanOrEqual(24);
});
