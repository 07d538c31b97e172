import {isMap, isNode, isSeq, LineCounter, parseDocument} from 'yaml';
import {FeedError} from '../feed-error.js';
import {type ListedFeed, type ListedSubscriptions, takeListed} from '../listed-feeds.js';
import {asArray, asRecord, asText} from '../loose.js';

export interface YamlList extends ListedSubscriptions {
	readonly kind: 'nom' | 'goread';
}

/** Ten thousand feeds take 1 MB; the parser takes a hundred times what it reads. */
const mostCharacters = 4_000_000;

/** Whether a text is laid out as nom's `config.yml` or goread's `urls.yml`. */
export function looksLikeYamlList(text: string): boolean {
	return /^(?:feeds|categories):/m.test(text);
}

/**
 * The subscriptions of nom's `config.yml` (`feeds`, each a `url` and a `name`) or goread's `urls.yml` (`categories`, each
 * with `subscriptions`). Nothing else of either is looked at, its `openers` least of all.
 *
 * @param name what to call the list in a sentence
 * @throws {FeedError} malformed: it is not YAML, with the line · not-a-feed: no such list stands in it · too-large
 */
export function readYamlList(text: string, name: string): YamlList {
	if (text.length > mostCharacters)
		throw new FeedError('too-large', '', `${name} is larger than newsterm reads of YAML: 4 MB.`);
	const rows = rowsOf(text, name);
	const categories = rows.filter(({key}) => key === 'categories');
	return categories.length > 0
		? {kind: 'goread', ...takeListed(categories.flatMap(toListed))}
		: {kind: 'nom', ...takeListed(rows.flatMap(toListed))};
}

/** A member of one of the two lists, with the line it begins in. */
interface Row {
	readonly key: string;
	readonly line: number;
	readonly value: unknown;
}

/** It may be nested beyond measure, or name a list a billion times: whatever the parser throws is about the text. */
function rowsOf(text: string, name: string): readonly Row[] {
	try {
		return readRows(text, name);
	} catch (cause) {
		if (cause instanceof FeedError) throw cause;
		throw new FeedError('malformed', '', `${name} is YAML that newsterm does not read (${String(cause)}).`, {
			cause,
		});
	}
}

function readRows(text: string, name: string): readonly Row[] {
	const lines = new LineCounter();
	const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, logLevel: 'silent'});
	const lineOf = (at: number): number => lines.linePos(at).line;
	const [error] = document.errors;
	if (error)
		throw new FeedError(
			'malformed',
			'',
			`${name}, line ${lineOf(error.pos[0])}: this is not YAML (${error.message}); put it right there and import it again.`,
		);
	const root = document.contents;
	return ['categories', 'feeds'].flatMap((key) => {
		const list = isMap(root) ? root.get(key, true) : undefined;
		if (!isSeq(list)) return [];
		return list.items.filter(isNode).map((item) => ({
			key,
			line: lineOf(item.range?.[0] ?? 0),
			value: item.toJS(document) as unknown,
		}));
	});
}

/** What goread calls the shelf of those that are on none. */
const noCategory = 'All Feeds';

function toListed({key, line, value}: Row): readonly ListedFeed[] {
	if (key === 'feeds') return [listed(value, {place: `Line ${line}`})];
	const {name, subscriptions} = asRecord(value);
	const section = asText(name) === noCategory ? undefined : asText(name);
	const place = `In ${asText(name) ?? 'a category'} (line ${line})`;
	return asArray(subscriptions).map((feed) => listed(feed, {section, place}));
}

function listed(feed: unknown, where: Pick<ListedFeed, 'section' | 'place'>): ListedFeed {
	const {name, url} = asRecord(feed);
	const [title, address] = [asText(name), asText(url)];
	if (address !== undefined) return {address, title, ...where};
	return {address: title ?? 'a feed', fault: 'comes without an address', ...where};
}
