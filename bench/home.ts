/** A newsterm home with the store of N stories that `bench/run.js store N` builds, for programs that are measured. */
import {copyFileSync, existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Where that store lies. */
export function builtStore(stories: number): string {
	return join(tmpdir(), `newsterm-bench-${stories}.db`);
}

/** A new, empty folder, to be removed by whoever asked. */
export function emptyHome(): string {
	return mkdtempSync(join(tmpdir(), 'newsterm-bench-home-'));
}

/** Puts the store and the feeds of it into a folder. Ends the process where the store was not built. */
export function fillHome(
	home: string,
	stories: number,
	feeds: readonly string[] = Array.from({length: 400}, (_, n) => `https://feed${n}.example/rss`),
): string {
	const built = builtStore(stories);
	if (!existsSync(built)) {
		console.error(`Build the store first: npx node bench/run.js store ${stories}`);
		process.exit(1);
	}
	copyFileSync(built, join(home, 'newsterm.db'));
	const wanted = feeds.map((url, n) => ({url, title: `Paper ${n}`, section: `Section ${n % 20}`}));
	const config = {feeds: wanted, refresh: {everyMinutes: 1440, onStart: false}};
	writeFileSync(join(home, 'config.json'), JSON.stringify(config));
	return home;
}
