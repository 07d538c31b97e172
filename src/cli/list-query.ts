import {nearestName} from '../config/index.js';
import type {ListQuery, StoreReader} from '../store/index.js';
import {type Args, ChoiceError, type CliDesk, type Option, UsageError} from './command.js';
import {findSubscription} from './find-subscription.js';
import {readSearch} from './read-search.js';
import {readSince} from './read-since.js';

/** The options that narrow a list. */
export const listOptions: Readonly<Record<string, Option>> = {
	feed: {type: 'string', value: '<url>', words: 'only the stories of this feed'},
	section: {type: 'string', value: '<section>', words: 'only this section'},
	topic: {type: 'string', value: '<label>', words: 'only this topic, as "newsterm topics" names it'},
	unread: {type: 'boolean', words: 'only what was not read'},
	starred: {type: 'boolean', words: 'only what is starred'},
	followed: {type: 'boolean', words: 'only the events that are followed'},
	search: {
		type: 'string',
		value: '<query>',
		words: 'only what fits the query: "newsterm help search"',
	},
	since: {type: 'string', value: '<date>', words: 'only what came since: 2026-11-23, yesterday, 2d, 12h'},
};

/**
 * The list that was asked for.
 * @throws {UsageError} · {ChoiceError} the topic's name is not clear
 */
export function listQuery({flags, values}: Args, reader: StoreReader, desk: CliDesk): ListQuery {
	const {feed, section, topic, search, since} = values;
	return {
		...(feed !== undefined && {feedUrl: findSubscription(desk.config().feeds, feed).url}),
		...(section !== undefined && sectionNamed(section, desk)),
		...(topic !== undefined && {eventId: topicNamed(topic, reader)}),
		...(flags['unread'] && {unreadOnly: true}),
		...(flags['starred'] && {starredOnly: true}),
		...(flags['followed'] && {followedOnly: true}),
		...(search !== undefined && readSearch(search, desk.now())),
		...(since !== undefined && {since: readSince(since, desk.now())}),
	};
}

/**
 * What a tab lists: a shelf, or a saved query.
 * @throws {UsageError} there is no such section
 */
export function sectionNamed(typed: string, desk: Pick<CliDesk, 'config' | 'now'>): ListQuery {
	const {sections, savedQueries} = desk.config();
	const names = [...sections, ...savedQueries.map(({name}) => name)];
	const wanted = typed.toLowerCase();
	const found = names.find((name) => name === typed) ?? names.find((name) => name.toLowerCase() === wanted);
	const saved = sections.includes(found ?? '') ? undefined : savedQueries.find(({name}) => name === found);
	if (saved) return {saved: saved.query, searchedAt: desk.now()};
	if (found !== undefined) return {section: found};
	const near = nearestName(typed, names);
	throw new UsageError(
		`there is no section “${typed}”; ${near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`}`,
	);
}

function topicNamed(typed: string, reader: StoreReader): number {
	const topics = reader.topics();
	const wanted = typed.toLowerCase();
	const whole = topics.filter(({label}) => label.toLowerCase() === wanted);
	const begun = topics.filter(({label}) => label.toLowerCase().startsWith(wanted));
	const [topic, ...others] = whole.length > 0 ? whole : begun;
	if (topic && others.length === 0) return topic.eventId;
	const choices = (topic ? begun : topics).map(({label}) => label);
	throw new ChoiceError(
		topic
			? `more than one topic begins with “${typed}”`
			: `no topic begins with “${typed}”${choices.length > 0 ? '; these stand on the bar' : ' now'}`,
		choices,
	);
}
