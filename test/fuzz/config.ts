import {vocabulary} from '../../src/cli/vocabulary.js';
import {decodeText} from '../../src/config/document.js';
import {firstConfig} from '../../src/config/first-config.js';
import {type Config, ConfigError} from '../../src/config/index.js';
import {parseConfig} from '../../src/config/read-config.js';
import {NotedError} from '../../src/config/shape.js';
import {mutate} from '../feeds/mutate.js';
import {control, stringsIn} from '../feeds/strings-in.js';
import {mustBe, pick, type Target} from './target.js';

const full = `{"feeds": ["https://example.org/a", {"url": "https://example.org/b", "title": "B", "section": "World",
 "refreshMinutes": 15, "keep": "90d", "notify": true, "fullText": true, "headers": {"X-Key": "$KEY"},
 "auth": {"user": "me", "passwordCommand": ["pass", "b"]}}], // why
 "sections": ["World", {"name": "Kyiv", "query": "place:kyiv since:2d"}], "theme": "ink", "keymap": "vim",
 "keys": {"ctrl+r": "refresh-all", "g r": null}, "measure": 72, "mute": ["sponsored", {"query": "feed:b topic:\\"Ice Cup\\""}],
 "keep": {"bodies": "30d"}, "share": [{"name": "Later", "command": ["later", "{url}"]}], /* and */ "accounts": [],}`;
const originals = [full, firstConfig([])].map((text) => Buffer.from(text));

/** A file of the person's, damaged: read, or refused at a place in it; told all at once, the same. */
export const config: Target = {
	name: 'config',
	share: 15,
	prepare(random) {
		const input = mutate(pick(originals, random), random);
		return {input, run: () => check(input)};
	},
};

function check(bytes: Uint8Array): void {
	const first = outcomeOf(() => parseConfig('config.json', decodeText('config.json', bytes), vocabulary));
	const faults: ConfigError[] = [];
	const all = outcomeOf(() =>
		parseConfig('config.json', decodeText('config.json', bytes), vocabulary, faults),
	);
	mustBe(first instanceof Error === all instanceof Error, 'told all at once it is another matter');
	if (first instanceof ConfigError) {
		mustBe(first.line >= 1 && first.column >= 1, 'it has no place');
		mustBe(!control.test(first.message), 'a control character stands in the message');
	} else
		mustBe(!stringsIn(first).some((text) => /\p{Cc}/u.test(text)), 'a control character stands in a setting');
}

function outcomeOf(read: () => Config): Config | ConfigError | NotedError {
	try {
		return read();
	} catch (error) {
		if (error instanceof ConfigError || error instanceof NotedError) return error;
		throw error;
	}
}
