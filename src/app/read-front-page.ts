import type {Headline} from '../model.js';
import type {ListQuery, StoreReader} from '../store/index.js';
import type {Action, Effect} from './action.js';
import {pageSize} from './list.js';

type ReadFrontPage = Extract<Effect, {type: 'read-front-page'}>;

/** What the store says the front page is now. */
export function readFrontPage(
	reader: StoreReader,
	{query, keys, after, withFeeds, notifyFeeds = []}: ReadFrontPage,
): Action {
	const {upTo, ...list} = query;
	const tabs = reader.tabCounts();
	const placedKey = reader.placedKey();
	const lastRoundAt = reader.lastRoundAt();
	/** Each on its own: what joins a fold is news, too. */
	const arrivedIn = (list: ListQuery): readonly Headline[] =>
		after === undefined || after === placedKey
			? []
			: reader.page({...list, everyStory: true, after, upTo: placedKey}, {limit: pageSize});
	return {
		type: 'front-page-arrived',
		page: {
			generation: reader.generation(),
			placedKey,
			joined: tabs.followed === undefined ? [] : arrivedIn({followedOnly: true}),
			notified: notifyFeeds.flatMap((feedUrl) => arrivedIn({feedUrl})),
			tabs,
			topics: reader.topics(),
			accounts: reader.accounts(),
			...(withFeeds && {feeds: reader.feeds()}),
			waiting: upTo === undefined ? 0 : reader.count({...list, after: upTo}),
			headlines: reader.headlines(keys),
			...(lastRoundAt !== undefined && {lastRoundAt}),
		},
	};
}
