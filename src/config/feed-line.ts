import {address, withoutCredentials} from './address.js';
import {commandOf} from './command-of.js';
import {either, list, map, mapped, optional, record, required} from './composites.js';
import {errorAt} from './config-error.js';
import {flag, plainText, text, textAs, whole} from './scalars.js';
import {refuse, type Shape} from './shape.js';

/** "30d" as days. */
export const days = textAs({pattern: '^[1-9][0-9]{0,4}d$', examples: ['30d']}, (value, refuse, key) => {
	if (/^[1-9]\d{0,4}d$/.test(value)) return Number(value.slice(0, -1));
	throw refuse(`${key()} must be a number of days such as "30d"`);
});

/** A program and its arguments. Run without a shell: `~`, `$HOME` and `|` mean nothing in it. */
export const command = commandOf(plainText);

/** RFC 9110 §5.6.2 */
const token = "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$";

const headerName = textAs({pattern: token}, (value, refuse) => {
	if (new RegExp(token).test(value)) return value;
	throw refuse('the name of a header may hold letters, digits and hyphens only');
});

const auth = record({
	user: required(plainText, 'The name to sign in with.'),
	passwordCommand: required(
		command,
		'A command that prints the password on its first line: ["pass", "example"].',
	),
});

const line = record({
	url: required(address, 'Address of the feed: http, https or file.'),
	title: optional(text, 'Your own name for it.'),
	section: optional(text, 'The tab it stands in; "Other" when absent.'),
	refreshMinutes: optional(whole({from: 5, to: 43_200}), 'Minutes between two fetches of this feed.'),
	keep: optional(days, 'How long its stories are kept: "90d".'),
	fullText: optional(
		flag,
		'Opening a story fetches its page and shows the full text, where the feed gives only a summary.',
	),
	notify: optional(flag, 'Tell the desktop of its new stories, by way of the terminal.'),
	auth: optional(auth, 'Basic authorisation.'),
	headers: optional(map(plainText, headerName), 'Request headers; $NAME is taken from the environment.'),
});

type Line = ReturnType<(typeof line)['read']>;

/** What one line of `feeds` says; an address alone says nothing else. */
export type FeedLine = Pick<Line, 'url'> & Partial<Line>;

const bare = mapped(address, (url): FeedLine => ({url}));

/** The list of feeds. */
export const feedLines = eachOnce(list(either(bare, line)));

/** Two lines for one feed would contradict each other about its section, title and keys. */
function eachOnce(lines: Shape<readonly FeedLine[]>): Shape<readonly FeedLine[]> {
	return {
		...lines,
		read(node, at) {
			const feeds = lines.read(node, at);
			const urls = feeds.map(({url}) => withoutCredentials(url));
			const first = new Map(urls.map((url, index) => [url, index] as const).reverse());
			const index = urls.findIndex((url, here) => first.get(url) !== here);
			const [line, before] = [index, first.get(urls[index] ?? '') ?? -1].map((each) => node.children?.[each]);
			if (!line || !before) return feeds;
			const {line: number} = errorAt(at.document, before.offset, '');
			throw refuse(line, {...at, key: `${at.key}[${index}]`}, `this feed already stands on line ${number}`);
		},
	};
}
