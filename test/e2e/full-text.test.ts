import {expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

const sentence = 'The harbour authority said on Monday, after nine years, that the tunnel was open.';
const page = {
	body: `<!doctype html><title>Tunnel opens</title><nav><a href="/">Home</a></nav><article>${Array.from(
		{length: 6},
		(_, at) => `<p>${at + 1}. ${sentence} ${sentence}</p>`,
	).join('')}</article><script>track()</script>`,
	type: 'text/html; charset=utf-8',
};

it('brings the page of a story by x or by itself, and has it without a network after a restart', async () => {
	const server = await serveFeeds({'/tunnel': page, '/ferry': page});
	const paper = (title: string, path: string) => ({
		body: rss(title, [{title: `${title} has it`, link: server.url(path), body: 'In short.'}]),
	});
	server.serve('/a', paper('Alden Post', '/tunnel'));
	server.serve('/b', paper('Ledger', '/ferry'));
	const home = tempHome({
		feeds: [
			{url: server.url('/a'), section: 'World'},
			{url: server.url('/b'), section: 'Business', fullText: true},
		],
		sections: ['World', 'Business'],
	});

	const terminal = openTerminal({home});
	await terminal.waitFor(isFetched);
	terminal.press('tab', 'enter');
	await terminal.waitFor('In short.');
	expect(server.visits.map(({path}) => path).toSorted()).toEqual(['/a', '/b']);
	terminal.press('x');
	await terminal.waitFor('6. The harbour authority said');
	await terminal.waitFor('· full text');

	terminal.press('q', 'tab', 'enter');
	await terminal.waitFor('Ledger has it');
	await terminal.waitFor('6. The harbour authority said');
	expect(server.visits.map(({path}) => path).slice(2)).toEqual(['/tunnel', '/ferry']);
	terminal.press('Q');
	expect(await terminal.exit).toBe(0);
	await server.close();

	const again = openTerminal({home});
	await again.waitFor('Ledger has it');
	again.press('tab', 'enter');
	await again.waitFor('6. The harbour authority said');
	again.press('x');
	await again.waitFor('In short.');
	again.press('Q');
	await again.exit;

	const id = (await newsterm(['list', '--json', '--section', 'World'], home)).stdout.slice(7, 19);
	expect((await newsterm(['show', id, '--full'], home)).stdout).toContain('6. The harbour authority said');
});
