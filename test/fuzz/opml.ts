import {readConfigList} from '../../src/feeds/elsewhere/read-config-list.js';
import {FeedError} from '../../src/feeds/feed-error.js';
import {subscriptionsIn} from '../../src/feeds/read-subscriptions.js';
import {mutate} from '../feeds/mutate.js';
import {control, stringsIn} from '../feeds/strings-in.js';
import {mustBe, pick, type Target} from './target.js';

const originals = [
	`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="World">
	<outline type="rss" text="A &amp; B" xmlUrl="https://a.example/f" htmlUrl="https://a.example/"/><outline text="C" xmlUrl="feed://c.example/"/>
	</outline><outline text="exec" xmlUrl="exec:rm -rf /"/><outline text="pipe" xmlUrl="|cmd"/></body></opml>`,
	'https://a.example/f World "~Mine"\n"exec:cmd" x\nfilter:cmd:https://b.example/ y\nquery:unread:unread = "yes"\n# why\n',
	'feeds() {\n\tfeed "A" "https://a.example/f"\n\tfeed "B" \'https://b.example/\' "" "" "$(cmd)"\n}\n',
	'feeds:\n  - url: https://a.example/f\n    name: "A \\x1b[2J"\n  - {url: exec:cmd}\n  - &b {url: "|cmd"}\n  - *b\nopeners: []\n',
	'categories:\n    - name: News\n      desc: ""\n      subscriptions:\n        - name: A\n          url: https://a.example/f\n',
	'{"bookmarks": ["https://a.example/f", "exec:cmd"], "categories": [{"name": "\\u001b[2J", "feeds": ["https://a.example/f"]}], "read_items": ["https://b.example/"]}',
	'[general]\n[[default_feeds]]\nurl = "https://a.example/f"\ncategory = "A\\u001b"\n[[default_feeds]]\nurl = """|cmd"""\n',
].map((text) => Buffer.from(text));

/** A list of feeds of another reader, damaged: feeds of the web alone, or a FeedError. */
export const opml: Target = {
	name: 'opml',
	share: 10,
	prepare(random) {
		const input = mutate(pick(originals, random), random);
		return {input, run: () => check(input)};
	},
};

function check(bytes: Uint8Array): void {
	try {
		const listed = subscriptionsIn(bytes, 'list', readConfigList);
		mustBe(
			!stringsIn({...listed, stories: []}).some((text) => control.test(text)),
			'a control character came through',
		);
		for (const {url} of listed.subscriptions)
			mustBe(/^https?:/.test(url), `${url} would be taken for a feed`);
	} catch (error) {
		if (!(error instanceof FeedError)) throw error;
		mustBe(!control.test(error.message), 'a control character stands in the message');
	}
}
