import {address, withoutCredentials} from './address.js';
import {list, optional, record, required} from './composites.js';
import {command} from './feed-line.js';
import {choice, plainText, text, textAs} from './scalars.js';
import {quote, refuse, type Shape} from './shape.js';

/** A password itself does not belong into a file that is shown, sent and kept in repositories. */
const variable = textAs({pattern: '^\\$\\w+$', examples: ['$FRESHRSS_PASSWORD']}, (value, refuse, key) => {
	if (/^\$\w+$/.test(value)) return value.slice(1);
	throw refuse(
		`${key()} names a variable of the environment, such as "$FRESHRSS_PASSWORD"; the password itself goes into a file of its own: "passwordFile"`,
	);
});

const secretFile = textAs({pattern: '^(?:/|~/|[A-Za-z]:)'}, (value, refuse, key) => {
	if (/^(?:\/|~\/|[A-Za-z]:)/.test(value) && !/\p{Cc}/u.test(value)) return value;
	throw refuse(`${key()} must be a whole path: "/home/me/freshrss" or "~/.config/newsterm/freshrss"`);
});

const line = record({
	kind: required(choice(['greader', 'miniflux', 'fever']), 'The protocol the server speaks.'),
	url: required(webAddress(), 'Address of its API.'),
	name: optional(text, "Your own name for it; the server's when absent."),
	user: optional(plainText, 'The name to sign in with. Of Miniflux none where the password is an API key.'),
	password: optional(variable, 'The variable of the environment that holds the password: "$NAME".'),
	passwordCommand: optional(command, 'Or a command that prints it on its first line.'),
	passwordFile: optional(
		secretFile,
		'Or a file that has it on its first line, and that nobody else may read.',
	),
});

type Line = ReturnType<(typeof line)['read']>;

/** One line of `accounts`. */
export type AccountLine = Pick<Line, 'kind' | 'url'> & Partial<Line>;

/** The list of sync servers: each once, and by a name of its own. */
export const accountLines = eachByName(list(oneSecret(line)));

function webAddress(): Shape<URL> {
	return {
		...address,
		read(node, at) {
			const url = address.read(node, at);
			if (url.protocol !== 'file:') return url;
			throw refuse(node, at, `${quote(at.key)} is a file; a server's address begins with https://`);
		},
	};
}

const ways = ['password', 'passwordCommand', 'passwordFile'] as const;

function oneSecret(shape: Shape<Line>): Shape<Line> {
	return {
		...shape,
		read(node, at) {
			const account = shape.read(node, at);
			const written = ways.filter((way) => account[way] !== undefined);
			if (written.length !== 1)
				throw refuse(node, at, `${quote(at.key)} needs one of ${ways.map(quote).join(', ')}`);
			if (account.user === undefined && account.kind !== 'miniflux')
				throw refuse(node, at, `${quote(at.key)} needs "user"`);
			return account;
		},
	};
}

function eachByName(lines: Shape<readonly Line[]>): Shape<readonly Line[]> {
	return {
		...lines,
		read(node, at) {
			const accounts = lines.read(node, at);
			const names = accounts.map(accountName);
			const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
			const found = node.children?.[twice];
			if (!found) return accounts;
			throw refuse(
				found,
				{...at, key: `${at.key}[${twice}]`},
				`another account is called ${quote(names[twice] ?? '')}: give one of them a "name"`,
			);
		},
	};
}

/** The person's own, else the server's host. */
export function accountName({name, url}: Pick<AccountLine, 'name' | 'url'>): string {
	return name ?? url.host;
}

/** As the rest of the house knows it. */
export function accountAddress({url}: Pick<AccountLine, 'url'>): string {
	return withoutCredentials(url);
}
