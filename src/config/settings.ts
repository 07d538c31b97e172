import {address, withoutCredentials} from './address.js';
import {errorAt} from './config-error.js';
import {
	choice,
	either,
	flag,
	list,
	map,
	mapped,
	nothing,
	optional,
	plainText,
	record,
	refuse,
	required,
	type Shape,
	text,
	textAs,
	whole,
	withDefault,
} from './shape.js';

/** Names that other rooms own. A list that is absent or empty takes any name. */
export interface Vocabulary {
	readonly themes?: readonly string[];
	/** What a key may do. */
	readonly actions?: readonly string[];
}

/** "30d" as days. */
const days = textAs({pattern: '^[1-9][0-9]{0,4}d$', examples: ['30d']}, (value, refuse, key) => {
	if (/^[1-9]\d{0,4}d$/.test(value)) return Number(value.slice(0, -1));
	throw refuse(`${key} must be a number of days such as "30d"`);
});

/** A program and its arguments. Run without a shell: `~`, `$HOME` and `|` mean nothing in it. */
const command = list(plainText, {atLeast: 1});

const headerName = textAs({pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}, (value, refuse) => {
	if (/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(value)) return value; // RFC 9110 §5.6.2
	throw refuse('the name of a header may hold letters, digits and hyphens only');
});

const auth = record({
	user: required(plainText, 'The name to sign in with.'),
	passwordCommand: required(
		command,
		'A command that prints the password on its first line: ["pass", "example"].',
	),
});

const feedRecord = record({
	url: required(address, 'Address of the feed: http, https or file.'),
	title: optional(text, 'Your own name for it.'),
	section: optional(text, 'The tab it stands in; "Other" when absent.'),
	refreshMinutes: optional(whole({from: 5, to: 43_200}), 'Minutes between two fetches of this feed.'),
	keep: optional(days, 'How long its stories are kept: "90d".'),
	fullText: optional(flag, 'Fetch the page of each story and show its whole text.'),
	notify: optional(flag, 'Tell the desktop about new stories.'),
	auth: optional(auth, 'Basic authorisation.'),
	headers: optional(map(plainText, headerName), 'Request headers; $NAME is taken from the environment.'),
});

export type FeedLine = ReturnType<(typeof feedRecord)['read']>;

const bareFeed = mapped(address, (url): Pick<FeedLine, 'url'> & Partial<FeedLine> => ({url}));
const feeds = eachOnce(list(either(bareFeed, feedRecord)));

/** Two lines for one feed contradict each other about its section, title and keys. */
function eachOnce<T extends {readonly url: URL}>(shape: Shape<readonly T[]>): Shape<readonly T[]> {
	return {
		...shape,
		read(node, at) {
			const read = shape.read(node, at);
			const first = new Map<string, number>();
			for (const [index, {url}] of read.entries()) {
				const item = node.children?.[index];
				const before = first.get(withoutCredentials(url));
				if (item && before !== undefined) {
					const {line} = errorAt(at.document, before, '');
					throw refuse(item, {...at, key: `${at.key}[${index}]`}, `this feed already stands on line ${line}`);
				}
				first.set(withoutCredentials(url), item?.offset ?? 0);
			}
			return read;
		},
	};
}

const savedQuery = record({
	name: required(text, 'The words on the tab.'),
	query: required(text, 'What it lists, in the language of search: "place:kyiv since:2d".'),
});

const share = record({
	name: required(text, 'The words in the menu.'),
	command: required(command, 'Run without a shell; {url} and {title} are filled in.'),
});

const account = record({
	kind: required(choice(['greader', 'fever', 'miniflux']), 'The protocol the server speaks.'),
	url: required(address, 'Address of its API.'),
	user: required(plainText, 'The name to sign in with.'),
	passwordCommand: required(command, 'A command that prints the password on its first line.'),
});

/** The table of settings: what is checked, what the schema says and what `readConfig` returns follow from it. */
export function settings({themes = [], actions = []}: Vocabulary = {}) {
	return record({
		$schema: optional(plainText, 'Lets an editor complete and check this file.'),
		feeds: withDefault(feeds, [], 'What to read: an address, or an object with more.'),
		sections: withDefault(
			list(either(text, savedQuery)),
			[],
			'The order of the tabs; a saved query is a tab too.',
		),
		refresh: withDefault(
			record({
				everyMinutes: withDefault(whole({from: 5, to: 43_200}), 30, 'Minutes between two rounds.'),
				onStart: withDefault(flag, true, 'Fetch what is due when newsterm starts.'),
				perHost: withDefault(whole({from: 1, to: 8}), 2, 'Requests to one host at once.'),
			}),
			{},
			'How often feeds are asked. One that asks to be left alone longer is.',
		),
		theme: withDefault(choice(themes), 'broadsheet', 'The look.'),
		keymap: withDefault(choice(['default', 'vim', 'newsboat']), 'default', 'The set of keys to begin from.'),
		keys: withDefault(
			map(either(choice(actions), nothing)),
			{},
			'Your own keys: {"ctrl+r": "refresh-all"}; null frees a key.',
		),
		images: withDefault(choice(['auto', 'blocks', 'off']), 'auto', 'How photographs are shown.'),
		measure: withDefault(whole({from: 40, to: 100}), 72, 'Columns a line of an article may take.'),
		ambiguousWidth: withDefault(
			whole({from: 1, to: 2}),
			1,
			'Columns of characters such as ○ and ±; 2 in some East Asian terminals.',
		),
		symbols: withDefault(
			choice(['unicode', 'ascii']),
			'unicode',
			'ascii where the font lacks lines and arrows.',
		),
		keep: withDefault(
			record({
				bodies: withDefault(days, '30d', 'Texts of stories that were read.'),
				stories: withDefault(days, '365d', 'Everything else of a story: its headline, lede and links.'),
			}),
			{},
			'How long. What is starred, tagged or followed stays for good.',
		),
		mute: withDefault(
			list(either(text, record({query: required(text, 'In the language of search.')}))),
			[],
			'Words or queries whose stories are not shown.',
		),
		share: withDefault(list(share), [], 'Programs the share menu offers.'),
		accounts: withDefault(list(account), [], 'Sync servers.'),
	});
}

export type Settings = ReturnType<ReturnType<typeof settings>['read']>;
