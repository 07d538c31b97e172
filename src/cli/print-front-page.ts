import type {Home} from '../config/index.js';
import {printable} from '../printable.js';
import {inAscii} from '../typeset/index.js';
import {buildDesk} from './build-desk.js';
import {openDemoHome} from './demo-home.js';
import {fetchNews} from './fetch-news.js';
import {frontPagePlain} from './front-page-plain.js';

export interface PlainOptions {
	readonly home: Home;
	readonly demo?: boolean;
}

/** The front page as plain lines, for pipes and terminals that cannot draw. The stored news; the sample is fetched first. */
export async function printFrontPage({home, demo = false}: PlainOptions): Promise<number> {
	if (!demo) return printPage(home, {isFetched: false});
	const sample = openDemoHome(process.env, Date.now());
	try {
		return await printPage(sample.home, {isFetched: true});
	} finally {
		sample.remove();
	}
}

async function printPage(home: Home, {isFetched}: {readonly isFetched: boolean}): Promise<number> {
	const desk = buildDesk(home);
	try {
		if (isFetched) await fetchNews(desk, {isForced: true});
		const isAscii = desk.config().symbols === 'ascii'; // no config: throws the sentence that says how to begin
		for (const line of frontPagePlain(desk.openReader(), {now: desk.now(), columns: desk.columns}))
			desk.print(printable(isAscii ? inAscii(line) : line));
		return 0;
	} finally {
		await desk.close();
	}
}
