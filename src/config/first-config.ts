import {closeSync, mkdirSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {oneLine} from './edit-list.js';
import type {Home} from './home.js';
import {parseConfig} from './read-config.js';
import {writeSchema} from './schema.js';
import type {Vocabulary} from './settings.js';
import {writeFault} from './write-fault.js';
import type {WrittenFeed} from './written-feed.js';

/**
 * Writes the first config file, with the schema beside it; both for their owner's eyes only (0600, new directories
 * 0700).
 * @throws {ConfigError} a feed that may not stand there, a file that is there already or cannot be written
 */
export function writeFirstConfig(
	{configFile, schemaFile}: Pick<Home, 'configFile' | 'schemaFile'>,
	feeds: readonly WrittenFeed[],
	vocabulary?: Vocabulary,
): void {
	const text = firstConfig(feeds);
	parseConfig(configFile, text, vocabulary);
	try {
		mkdirSync(dirname(configFile), {recursive: true, mode: 0o700});
		writeWhole(configFile, text);
		writeSchema(schemaFile, vocabulary);
	} catch (error) {
		throw writeFault(configFile, error);
	}
}

/** Never over a file that is there, and never half of one: on a full disk it would be broken at the next start. */
function writeWhole(file: string, text: string): void {
	const handle = openSync(file, 'wx', 0o600);
	try {
		writeFileSync(handle, text);
	} catch (error) {
		rmSync(file, {force: true});
		throw error;
	} finally {
		closeSync(handle);
	}
}

/** The first config file as text: what most people change stands there, the rest is a comment away. */
export function firstConfig(feeds: readonly WrittenFeed[]): string {
	const sections = feeds.flatMap((feed) => (typeof feed === 'string' ? [] : [feed.section]));
	const order = [...new Set(sections)].filter((section) => section !== undefined);
	return `// This file is yours. newsterm edits it only when you ask it to (add, remove, import, follow a move), and keeps your comments.
// "newsterm config check" says whether it is well; a running newsterm takes up what you save.
{
	"$schema": "./config.schema.json",

	// An address is enough. With more to say:
	//   {"url": "https://…", "title": "My name for it", "section": "World", "refreshMinutes": 15, "keep": "90d"}
	//   "auth": {"user": "me", "passwordCommand": ["pass", "example"]}, "headers": {"X-Key": "$EXAMPLE_KEY"}
	"feeds": [
${feeds.map((feed) => `\t\t${oneLine(feed)},\n`).join('')}	],

	// The order of the tabs. What fits a query is a tab, too: {"name": "Kyiv", "query": "place:kyiv since:2d"}
	"sections": ${oneLine(order)},

	// Minutes between two rounds, and whether to fetch when newsterm starts.
	"refresh": {"everyMinutes": 30, "onStart": true},

	// "theme": "broadsheet",
	// "keymap": "default",                // or "vim", "newsboat"
	// "keys": {"ctrl+r": "refresh-all"},  // your own keys; null frees one
	// "measure": 72,                      // columns of an article, 40 to 100
	// "hyphenate": false,                 // true parts words at the ends of an article's lines
	// "symbols": "unicode",               // "ascii" where lines and arrows are missing
	// "bidi": "auto",                     // "newsterm" or "terminal" where Arabic and Hebrew come out reversed
	// "notifications": "auto",            // the desktop is told of followed events, of feeds with "notify": true; "on", "off"
	// "screenReader": false,              // true tells the news in lines, for a screen reader
	// "player": ["mpv", "{url}"],        // for episodes; what opens addresses otherwise
	// "downloads": {"folder": "~/Podcasts", "mostMegabytes": 2000},
	// "keep": {"bodies": "30d", "stories": "365d"},
}
`;
}
