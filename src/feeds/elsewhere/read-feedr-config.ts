import {parse, TomlError} from 'smol-toml';
import {FeedError} from '../feed-error.js';
import {type ListedSubscriptions, takeListed} from '../listed-feeds.js';
import {asArray, asRecord, asText} from '../loose.js';

/** Whether a text is TOML with the feeds feedr begins with. */
export function looksLikeFeedrConfig(text: string): boolean {
	return /^[ \t]*\[\[[ \t]*default_feeds[ \t]*\]\]/m.test(text);
}

/**
 * The `[[default_feeds]]` of feedr's `config.toml`: a `url`, often a `category`. Headers, which are secrets, and commands
 * are not taken over.
 *
 * @param name what to call the file in a sentence
 * @throws {FeedError} malformed: it is not TOML, with the line
 */
export function readFeedrConfig(text: string, name: string): ListedSubscriptions {
	return takeListed(
		asArray(asRecord(readToml(text, name))['default_feeds'])
			.map(asRecord)
			.map((feed) => ({address: asText(feed['url']) ?? '', section: asText(feed['category'])})),
	);
}

/** It may be nested beyond measure: whatever the parser throws is about the text. */
function readToml(text: string, name: string): unknown {
	try {
		return parse(text);
	} catch (cause) {
		const place = cause instanceof TomlError ? `, line ${cause.line}` : '';
		const [reason = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
		throw new FeedError(
			'malformed',
			'',
			`${name}${place}: this is not TOML (${reason}); put it right there and import it again.`,
			{cause},
		);
	}
}
