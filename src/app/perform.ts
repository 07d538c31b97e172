import type {Ingest} from '../ingest/index.js';
import type {Article, EpochMs, StoryKey} from '../model.js';
import {type Journal, StoreError, type StoreReader} from '../store/index.js';
import {loadSyllables, type Syllables, textOf} from '../typeset/index.js';
import type {Action, Effect} from './action.js';
import type {Perform} from './app.js';
import {writtenBlocks} from './article-blocks.js';
import {briefOf} from './brief.js';
import {excerptOf} from './excerpt.js';
import type {DoneEdit, EditResult, FeedsEdit, Found} from './feeds-edit.js';
import {openList} from './open-list.js';
import {otherNewsFor} from './other-news.js';
import {pageAround} from './page-around.js';
import {type EnclosedDesk, playOrKeep, readFiles} from './perform-download.js';
import {performShare, type SharingDesk, storyGone} from './perform-share.js';
import {readFrontPage} from './read-front-page.js';
import {readMutes, wouldHide} from './read-mutes.js';
import {reasonOf} from './reason-of.js';

/** The reader's outside things. */
export interface ReaderDesk extends SharingDesk, EnclosedDesk {
	readonly reader: StoreReader;
	readonly journal: Journal;
	readonly ingest: Ingest;
	readonly now: () => EpochMs;
	/** Runs it later; the answer takes it back. */
	readonly after: (ms: number, run: () => void) => () => void;
	readonly openUrl: (url: string) => Promise<void>;
	readonly copy: (text: string) => void;
	/** To the desktop, by way of the terminal. */
	readonly notify: (title: string, text: string) => void;
	/** At the line of a setting, where the editor knows how; absent: at its beginning. */
	readonly editConfig: (setting?: string) => Promise<Action | undefined>;
	/** What stands at an address, or in a file of this machine. Fails with a sentence. */
	readonly lookAt: (address: string) => Promise<Found>;
	/** Edits the list of feeds in the config, which is taken up at once. Fails with a sentence. */
	readonly editFeeds: (edit: FeedsEdit) => Promise<EditResult>;
	/** Takes an edit back. Fails with a sentence. */
	readonly takeBack: (done: DoneEdit) => Promise<void>;
	readonly redraw: () => void;
	readonly suspend: () => void;
	readonly quit: () => void;
}

/**
 * Does what `update` asks for; a store that fails is told to the person. What is read from the store answers at once:
 * 0.1–5 ms mostly, cheaper than a second frame.
 */
export function createPerform(desk: ReaderDesk): Perform {
	return (effect, dispatch) => {
		try {
			return done(effect, desk, dispatch);
		} catch (error) {
			if (error instanceof StoreError) return failed(error);
			throw error;
		}
	};
}

function done(effect: Effect, desk: ReaderDesk, dispatch: (action: Action) => void): ReturnType<Perform> {
	const {reader} = desk;
	const late = latelyIn(desk, dispatch);
	switch (effect.type) {
		case 'open-list':
			return openList(reader, effect, desk.now());
		case 'read-page':
			return {type: 'page-arrived', ask: effect.ask, headlines: reader.page(effect.query, effect.ask)};
		case 'read-siblings':
			return {type: 'siblings-arrived', lead: effect.lead, headlines: reader.siblings(effect.lead)};
		case 'read-excerpt':
			return readExcerpt(reader, effect);
		case 'read-article':
			return readArticle(reader, effect);
		case 'load-syllables':
			return load(effect);
		case 'read-other-news':
			return otherNews(reader, effect.article);
		case 'find-unread':
			return findUnread(reader, effect);
		case 'read-front-page':
			return readFrontPage(reader, effect);
		case 'read-brief':
			return {type: 'brief-arrived', brief: briefOf(reader, {...effect, now: desk.now()})};
		case 'read-mutes':
			return readMutes(reader, effect.key);
		case 'count-mute':
			return {type: 'mute-counted', query: effect.query, stories: wouldHide(reader, effect.query)};
		case 'read-tags':
			return {type: 'tags-arrived', tags: reader.tags()};
		case 'find-deed':
			return findDeed(desk, effect.seq);
		case 'wake':
			desk.after(effect.afterMs, () => dispatch({type: 'time-passed', now: desk.now()}));
			return undefined;
		case 'later':
			desk.after(effect.afterMs, () => dispatch(effect.action));
			return undefined;
		case 'name-feed':
			return nameFeed(reader, effect.key);
		case 'look-at':
			return late(lookAt(effect.address, desk));
		case 'edit-feeds':
			return late(editFeeds(effect.edit, desk));
		case 'take-back':
			return late(takeBack(effect, desk));
		case 'read-files':
			return readFiles(reader, effect);
		case 'play':
		case 'download':
			return late(playOrKeep(effect, desk, dispatch).catch(failed));
		case 'share':
			return late(performShare(effect.deed, desk).catch(failed));
		case 'edit-config':
			return desk.editConfig(effect.setting).catch(failed);
		case 'open-url':
			return desk.openUrl(effect.url).then(() => undefined, failed);
		default:
			send(effect, desk);
			return undefined;
	}
}

/** What was waited for comes at another time than it was asked for: its notice counts from now. */
function latelyIn({now}: ReaderDesk, dispatch: (action: Action) => void) {
	return async <T extends Action | undefined>(work: Promise<T>): Promise<T> => {
		const action = await work;
		dispatch({type: 'time-passed', now: now()});
		return action;
	};
}

function readExcerpt(reader: StoreReader, {key, words}: Extract<Effect, {type: 'read-excerpt'}>): Action {
	const article = reader.article(key);
	const text = article ? excerptOf(textOf(writtenBlocks(article)), words) : '';
	return {type: 'excerpt-arrived', key, text};
}

type ReadArticle = Extract<Effect, {type: 'read-article'}>;
type Answered =
	| 'open-list'
	| 'read-page'
	| 'read-siblings'
	| 'read-excerpt'
	| 'read-article'
	| 'load-syllables'
	| 'find-unread'
	| 'read-front-page'
	| 'read-brief'
	| 'find-deed'
	| 'read-tags'
	| 'read-mutes'
	| 'count-mute'
	| 'wake'
	| 'later'
	| 'read-other-news'
	| 'read-files'
	| 'play'
	| 'download'
	| 'share'
	| 'edit-config'
	| 'name-feed'
	| 'look-at'
	| 'edit-feeds'
	| 'take-back'
	| 'open-url';

/** What is told and not waited for. A mark is in the journal before the worker hears of it. */
function send(effect: Exclude<Effect, {type: Answered}>, desk: ReaderDesk): void {
	switch (effect.type) {
		case 'commit':
			try {
				desk.journal.append(effect.intent, desk.now());
			} finally {
				desk.ingest.commit(effect.seq, effect.intent); // a journal that cannot be written keeps no mark from the store
			}
			break;
		case 'count-lists':
			desk.ingest.count(effect.lists);
			break;
		case 'fetch-picture':
			desk.ingest.fetchPicture(effect.ask);
			break;
		case 'fetch-full-text':
			desk.ingest.fetchFullText(effect.key);
			break;
		case 'undo':
			try {
				desk.journal.append('undo', desk.now());
			} finally {
				desk.ingest.undo(effect.seq, effect.id);
			}
			break;
		case 'stop-marking':
			desk.ingest.stopMarking();
			break;
		case 'record':
			desk.ingest.record(effect.seq, JSON.stringify(effect.done), effect.done.wish);
			break;
		case 'forget-edit':
			desk.ingest.undo(effect.seq, effect.id, effect.wish); // no mark: the journal knows nothing of it
			break;
		case 'refresh':
			desk.ingest.refresh({
				isForced: true,
				...(effect.urls && {urls: effect.urls}),
				...(effect.accounts && {accounts: effect.accounts}),
				...(effect.isByName && {isByName: true}),
			});
			break;
		case 'stop-download':
			desk.stopDownload(effect.url);
			break;
		case 'copy':
			desk.copy(effect.text);
			break;
		case 'notify':
			desk.notify(effect.title, effect.text);
			break;
		case 'redraw':
			desk.redraw();
			break;
		case 'suspend':
			desk.suspend();
			break;
		case 'quit':
			desk.quit();
			break;
		case 'begin':
		case 'begin-demo':
			break; // of the first-run page, which has a desk of its own
	}
}

function failed(error: unknown): Action {
	return {type: 'failed', reason: reasonOf(error)};
}

function lookAt(address: string, desk: ReaderDesk): Promise<Action> {
	return desk.lookAt(address).then(
		(found) => ({type: 'looked-at', address, found}) as const,
		(error: unknown) => ({type: 'look-failed', address, reason: reasonOf(error)}) as const,
	);
}

function editFeeds(edit: FeedsEdit, desk: ReaderDesk): Promise<Action> {
	return desk.editFeeds(edit).then((result) => ({type: 'feeds-edited', edit, result}) as const, failed);
}

function findDeed({reader, now}: ReaderDesk, seq: number): Action {
	const last = reader.lastDeed(now());
	if (!last) return {type: 'deed-found', seq};
	const done: DoneEdit | undefined = last.edit === undefined ? undefined : JSON.parse(last.edit);
	return {type: 'deed-found', seq, id: last.id, ...(done && {done})};
}

function takeBack({seq, id, done}: Extract<Effect, {type: 'take-back'}>, desk: ReaderDesk): Promise<Action> {
	return desk.takeBack(done).then(
		() => ({type: 'edit-taken-back', seq, id, done}) as const,
		(error: unknown) => ({type: 'take-back-failed', seq, reason: reasonOf(error)}) as const,
	);
}

function nameFeed(reader: StoreReader, key: StoryKey): Action {
	const article = reader.article(key);
	return article
		? {type: 'feed-named', url: article.feedUrl, title: article.feedTitle}
		: {type: 'failed', reason: storyGone};
}

function readArticle(reader: StoreReader, {type: _, key, ...how}: ReadArticle): Action {
	const article = reader.article(key);
	return article ? {type: 'article-arrived', article, ...how} : {type: 'failed', reason: storyGone};
}

/** A newer newsterm may have been put in the place of the one that runs, and its late parts with it: words stay whole. */
function load({language, opening}: Extract<Effect, {type: 'load-syllables'}>): Promise<Action> {
	const loaded = (syllables: Syllables) =>
		({type: 'syllables-loaded', language, syllables, ...(opening && {opening})}) as const;
	return loadSyllables(language).then(loaded, () => loaded(() => []));
}

function otherNews(reader: StoreReader, article: Article): Action {
	return {type: 'other-news-arrived', key: article.headline.key, headlines: otherNewsFor(reader, article)};
}

/** The nearest unread row beyond the window, with what stands around it. */
function findUnread(
	reader: StoreReader,
	{query, from, step}: Extract<Effect, {type: 'find-unread'}>,
): Action {
	const beyond = step === 1 ? {below: from} : {above: from};
	const [unread] = reader.page({...query, unreadOnly: true}, {limit: 1, ...beyond});
	return {type: 'unread-found', step, ...(unread && {found: pageAround(reader, query, unread)})};
}
