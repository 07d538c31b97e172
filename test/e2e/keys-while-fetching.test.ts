import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

/** A promise that is fulfilled from outside. */
function gate(): {readonly opened: Promise<void>; open(): void} {
	let open = (): void => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return {opened, open: () => open()};
}

/** Rows of the list on a screen of 120 × 40: below masthead, topics, tabs and a rule; above the lede and the footer. */
const body = (lines: readonly string[]) => lines.slice(4, 35);
const withoutBar = (lines: readonly string[]) => body(lines).map((line) => line.replace(/^▌/, ' '));

describe('while feeds come in', () => {
	it('the cursor moves at each key and the list stays where it is', async () => {
		const stored = telegrams(60);
		const held = gate();
		const paths = Array.from({length: 100}, (_, at) => `/feed-${at}`);
		const server = await serveFeeds({'/first': {body: rss('First', stored)}});
		const feedAt = (at: number) => ({body: rss(`Paper ${at}`, telegrams(20, {from: 100 + at * 20}))});
		const home = tempHome({feeds: [server.url('/first')], refresh: {onStart: false}});
		await newsterm(['refresh'], home);
		home.configure({feeds: ['/first', ...paths].map(server.url), refresh: {onStart: false}});
		paths.forEach((path, at) => {
			server.serve(path, at < 40 ? feedAt(at) : {...feedAt(at), after: held.opened});
		});

		const terminal = openTerminal({home});
		await terminal.waitFor(/ 1\/60$/m);
		const before = withoutBar(terminal.lines());
		terminal.press('R');
		await terminal.waitFor(/ \d+\/101$/m);
		for (const [at, {title}] of stored.slice(1, 12).entries()) {
			if (at === 5) held.open(); // the rest pours in under the keys
			terminal.press('j');
			await terminal.waitUntil(() => terminal.selected().includes(title), `the cursor on ${title}`);
			expect(withoutBar(terminal.lines())).toEqual(before);
		}
		await terminal.waitFor(isFetched);
		await terminal.waitFor(/↑ [\d,]+ new/);
		expect(withoutBar(terminal.lines())).toEqual(before);
		expect(terminal.selected()).toContain(stored[11]?.title);
	});

	it('a changed feed moves nothing on the screen; g shows what is new above', async () => {
		const stored = telegrams(50);
		const server = await serveFeeds({'/a': {body: rss('Alden Post', stored)}});
		const home = tempHome({feeds: [server.url('/a')]});
		const terminal = openTerminal({home});
		await terminal.waitFor(isFetched);
		terminal.press(...Array.from({length: 20}, () => 'j'));
		await terminal.waitUntil(
			() => terminal.selected().includes(stored[20]?.title ?? ''),
			'the cursor further down',
		);
		const before = body(terminal.lines());

		server.serve('/a', {body: rss('Alden Post', [{title: 'Bridge open again', minutesAgo: 0}, ...stored])});
		terminal.press('R');
		await terminal.waitFor('↑ 1 new');
		expect(body(terminal.lines())).toEqual(before);

		terminal.press('g');
		await terminal.waitUntil(() => terminal.selected().includes('Bridge open again'), 'the new story');
	});
});
