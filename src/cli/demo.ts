import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {EpochMs} from '../model.js';
import {shiftDates} from './shift-dates.js';

/** What `sample/edition.json` says: when the edition was printed, and how its feeds stand on the shelf. */
interface Edition {
	/** ISO 8601, UTC. */
	readonly time: string;
	readonly sections: readonly string[];
	readonly feeds: readonly {readonly file: string; readonly title: string; readonly section: string}[];
}

export interface DemoAsk {
	/** The bundled edition. */
	readonly sampleDir: string;
	/** An empty or missing folder, meant to be thrown away: NEWSTERM_HOME of the demo. */
	readonly home: string;
	readonly now: EpochMs;
}

/**
 * Lays the sample edition out in a home of its own as if it had been printed just now, with a config file that
 * subscribes to it by `file:` URLs. From there on it is news like any other.
 */
export async function prepareDemo({sampleDir, home, now}: DemoAsk): Promise<{readonly configFile: string}> {
	const edition: Edition = JSON.parse(await readFile(join(sampleDir, 'edition.json'), 'utf8'));
	const printed = new Date(edition.time);
	const shift = {byMs: now - printed.getTime(), year: printed.getUTCFullYear()};
	const shelf = join(home, 'sample');

	await mkdir(shelf, {recursive: true});
	await cp(join(sampleDir, 'pictures'), join(shelf, 'pictures'), {recursive: true});
	for (const {file} of edition.feeds) {
		await writeFile(join(shelf, file), shiftDates(await readFile(join(sampleDir, file), 'utf8'), shift));
	}

	const feeds = edition.feeds.map(({file, title, section}) => ({
		url: pathToFileURL(join(shelf, file)).href,
		title,
		section,
	}));
	const configFile = join(home, 'config.json');
	await writeFile(configFile, `${JSON.stringify({feeds, sections: edition.sections}, undefined, '\t')}\n`);
	return {configFile};
}
