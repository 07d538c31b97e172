import {openStore, readQuery, type Store} from '../../src/store/index.js';
import {edited, gazette, noon, threePapers} from '../store/stories.js';
import {awkward} from '../typeset/seeded.js';
import {strung, type Target} from './target.js';

const pieces = [
	...'place agency outlet feed section topic text tag on since before by is'
		.split(' ')
		.map((name) => `${name}:`),
	...[
		'unread',
		'starred',
		'muted',
		'followed',
		'tagged',
		' ',
		' ',
		' ',
		'-',
		'"',
		'“',
		'*',
		'(',
		')',
		':',
		'^',
		'+',
		'~',
	],
	...[
		'OR',
		'AND',
		'NOT',
		'NEAR(',
		"'",
		"';--",
		'%',
		'_',
		'\\',
		'\0',
		'2d',
		'99999999999d',
		'-1d',
		'yesterday',
		'2026-02-30',
	],
	...['ferry', 'late', 'a', 'Ärger', '日本', '1e999', 'NaN', 'null'],
	...awkward,
];

let store: Store | undefined;

/** One for all cases: what is asked changes nothing. */
function opened(): Store {
	if (store) return store;
	store = openStore(':memory:');
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	store.upsert(
		gazette,
		['Ferry late again', 'Ärger im Hafen', '日本 wins', 'Wool cheaper'].map((title, n) =>
			edited({name: `${n}`, title}),
		),
		noon,
	);
	return store;
}

/** Whatever is typed is a query, or one with a place where it is not understood; and finds what it finds. */
export const queries: Target = {
	name: 'queries',
	share: 20,
	prepare(random) {
		const search = strung(pieces, 14, random);
		return {
			input: search,
			run() {
				const {fault} = readQuery(search);
				if (fault && !(fault.at >= 0 && fault.at <= search.length))
					throw new Error(`the fault is at ${fault.at} of ${search.length}`);
				const list = {search, searchedAt: noon};
				opened().page(list, {limit: 5});
				opened().count({...list, inTextsBut: []});
			},
		};
	},
};
