import {printableLine} from '../printable.js';
import {accountLines} from './account-line.js';
import {either, list, map, optional, record, required, withDefault} from './composites.js';
import {days, feedLines} from './feed-line.js';
import {keyName} from './key-name.js';
import {player, playsWhat} from './player.js';
import {choice, flag, nothing, plainText, text, textAs, whole} from './scalars.js';
import {quote, type Shape} from './shape.js';
import {shareTarget} from './share-target.js';

/** Names that other rooms own. Where a list is absent, any name will do. */
export interface Vocabulary {
	readonly themes?: readonly string[];
	/** What a key may do. */
	readonly actions?: readonly string[];
	/** The keys each keymap has, those of a sequence with a space between them. */
	readonly keymaps?: Readonly<Record<string, readonly string[]>>;
	/** What of a query is not understood: from which character on, and what was expected. Absent: nothing. */
	readonly faultOf?: (query: string) => {readonly at: number; readonly expected: string} | undefined;
	/** Why a query cannot be muted; absent: it can. */
	readonly muteFault?: (query: string) => string | undefined;
}

function savedQuery(faultOf: Vocabulary['faultOf'] = () => undefined) {
	const query = textAs({minLength: 1}, (value, refuse, key) => {
		if (value.trim() === '') throw refuse(`${key()} must not be empty`);
		const fault = faultOf(value);
		if (fault)
			throw refuse(
				`${quote(value)} is not understood from ${quote(value.slice(fault.at))} on: ${fault.expected}`,
			);
		return value;
	});
	return record({
		name: required(text, 'The words on the tab.'),
		query: required(query, 'What it lists, in the language of search: "place:kyiv since:2d".'),
	});
}

const rounds = record({
	everyMinutes: withDefault(whole({from: 5, to: 43_200}), 30, 'Minutes between two rounds.'),
	onStart: withDefault(flag, true, 'Fetch what is due when newsterm starts.'),
	perHost: withDefault(whole({from: 1, to: 8}), 2, 'Requests to one host at once.'),
});

const downloads = record({
	folder: optional(text, 'Where; absent: your downloads. ~ is your home.'),
	mostMegabytes: withDefault(whole({from: 1, to: 1_000_000}), 2000, 'A larger file is not fetched.'),
});

const keeping = record({
	bodies: withDefault(days, '30d', 'Texts of stories that were read.'),
	stories: withDefault(days, '365d', 'Everything else of a story: its headline, lede and links.'),
});

/** The table of settings: what is checked, what the schema says and what `readConfig` returns follow from it. */
export function settings({themes, actions, faultOf, muteFault}: Vocabulary = {}) {
	return record({
		$schema: optional(plainText, 'Lets an editor complete and check this file.'),
		feeds: withDefault(feedLines, [], 'What to read: an address, or an object with more.'),
		sections: withDefault(
			list(either(text, savedQuery(faultOf))),
			[],
			'The order of the tabs; a saved query is a tab too.',
		),
		refresh: withDefault(rounds, {}, 'How often feeds are asked. One that asks to be left alone longer is.'),
		theme: withDefault(oneOf(themes), 'broadsheet', 'The look.'),
		keymap: withDefault(choice(['default', 'vim', 'newsboat']), 'default', 'The set of keys to begin from.'),
		keys: withDefault(
			map(either(oneOf(actions), nothing), keyName),
			{},
			'Your own keys: {"ctrl+r": "refresh-all"}; null frees a key. In vim sequences, too: "g r".',
		),
		images: withDefault(
			choice(['auto', 'on', 'blocks', 'off']),
			'auto',
			'How photographs are shown: as the terminal can; on: also in few colours; blocks: half blocks.',
		),
		measure: withDefault(whole({from: 40, to: 100}), 72, 'Columns a line of an article may take.'),
		hyphenate: withDefault(
			flag,
			false,
			'Parts words at the ends of lines, in stories whose language is told: de, en, es, fr, it, pt, ru.',
		),
		symbols: withDefault(
			choice(['unicode', 'ascii']),
			'unicode',
			'ascii where the font lacks lines and arrows.',
		),
		notifications: withDefault(
			choice(['auto', 'on', 'off']),
			'auto',
			'When the desktop is told of followed events and of feeds with "notify": auto is while the window has not the focus.',
		),
		screenReader: withDefault(
			flag,
			false,
			'Nothing is drawn: the news is told in lines, for a screen reader. From the next start on.',
		),
		bidi: withDefault(
			choice(['auto', 'newsterm', 'terminal']),
			'auto',
			'Who sets Arabic and Hebrew from the right; the other one where they come out reversed.',
		),
		keep: withDefault(keeping, {}, 'How long. What is starred, tagged or followed stays for good.'),
		mute: withDefault(
			mutes(muteFault),
			[],
			'Words that follow each other, or queries: their stories are kept, out of sight.',
		),
		share: withDefault(list(shareTarget), [], 'Programs the share menu offers.'),
		player: optional(player, playsWhat),
		downloads: withDefault(downloads, {}, 'What comes with a story, kept on the disk.'),
		accounts: withDefault(accountLines, [], 'Sync servers to read from: FreshRSS, Miniflux and others.'),
	});
}

/** Words, or a query. */
function mutes(faultOf: Vocabulary['muteFault']) {
	const query = required(mutable(faultOf), 'In the language of search: "feed:bbc cricket".');
	return list(either(searchableText, record({query})));
}

/** Words without a letter or digit would be found nowhere. */
const searchableText = textAs({minLength: 1}, (value, refuse, key) => {
	const line = printableLine(value);
	if (!/[\p{L}\p{N}]/u.test(line)) throw refuse(`${key()} wants a word`);
	return line;
});

function mutable(faultOf: Vocabulary['muteFault']): Shape<string> {
	return textAs({minLength: 1}, (value, refuse, key) => {
		const query = printableLine(value);
		const fault = query === '' ? 'it is empty' : faultOf?.(query);
		if (fault !== undefined) throw refuse(`${key()} cannot be muted: ${fault}`);
		return query;
	});
}

function oneOf(names: readonly string[] | undefined): Shape<string> {
	return names ? choice(names) : text;
}

export type Settings = ReturnType<ReturnType<typeof settings>['read']>;
