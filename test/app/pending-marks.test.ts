import {describe, expect, it} from 'vitest';
import {type Action, createPerform, type ReaderDesk, type State, update} from '../../src/app/index.js';
import type {Headline} from '../../src/model.js';
import {type Intent, type ListQuery, openStore, StoreError} from '../../src/store/index.js';
import {blankState, noon} from './blank-state.js';

const headline = (key: number): Headline => ({
	key,
	id: key.toString(16).padStart(12, '0'),
	sortAt: noon - key,
	title: `Dispatch ${key}`,
	outlet: 'Northgate Wire',
	section: 'World',
	lede: '',
	isUnread: true,
	isStarred: false,
	others: 0,
});

const blank = blankState();

const play = (state: State, ...actions: readonly Action[]): State =>
	actions.reduce((so, action) => update(so, action)[0], state);
const opened = (query: ListQuery, ...keys: readonly number[]): Action => ({
	type: 'list-opened',
	query,
	headlines: keys.map(headline),
	total: keys.length,
});
const unread = ({list}: State) => list.rows.flatMap(({headline: {key, isUnread}}) => (isUnread ? [key] : []));

describe('rows marked with A, as long as the worker has not done it', () => {
	const marked = play(blank, opened({section: 'World', upTo: 9}, 8, 9), {type: 'mark-all-read'});

	it('are shown read at once', () => {
		expect(unread(marked)).toEqual([]);
	});

	it('stay read in the same list opened anew, what came later is unread', () => {
		expect(unread(play(marked, opened({section: 'World', upTo: 12}, 8, 9, 12)))).toEqual([12]);
	});

	it('are not those of another list', () => {
		expect(unread(play(marked, opened({section: 'Sport', upTo: 9}, 3, 4)))).toEqual([3, 4]);
	});
});

describe('a mark whose line cannot be written to the journal', () => {
	const full = new StoreError('full', 'actions.jsonl', 'The disk is full');

	function performWith(commit: (seq: number, intent: Intent) => void) {
		const desk: ReaderDesk = {
			reader: openStore(':memory:'),
			journal: {
				append() {
					throw full;
				},
				entries: () => [],
			},
			ingest: {
				follow() {},
				refresh() {},
				commit,
				record() {},
				undo() {},
				stopMarking() {},
				fetchFullText() {},
				fetchPicture() {},
				count() {},
				close: async () => {},
			},
			now: () => noon,
			after: () => () => {},
			openUrl: async () => {},
			play: async () => {},
			download: async () => undefined,
			stopDownload() {},
			notify() {},
			copy() {},
			editConfig: async () => undefined,
			lookAt: async () => ({kind: 'feeds', feeds: []}),
			editFeeds: async () => ({changed: 0}),
			takeBack: async () => undefined,
			redraw() {},
			suspend() {},
			saveArticle: async () => '',
			writeMail: async () => {},
			pipeArticle: async () => {},
			runWithArticle: async () => {},
			quit() {},
		};
		return createPerform(desk);
	}

	it('is told, and goes to the store all the same', () => {
		const told: Intent[] = [];
		const perform = performWith((_seq, intent) => told.push(intent));
		const intent: Intent = {mark: 'starred', ids: ['0000000000aa']};
		expect(perform({type: 'commit', seq: 1, intent}, () => {})).toEqual({
			type: 'failed',
			reason: 'The disk is full',
		});
		expect(told).toEqual([intent]);
	});
});
