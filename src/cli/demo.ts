import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
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

interface DemoAsk {
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
export function prepareDemo({sampleDir, home, now}: DemoAsk): {readonly configFile: string} {
	const edition: Edition = JSON.parse(readFileSync(join(sampleDir, 'edition.json'), 'utf8'));
	const printed = Date.parse(edition.time);
	const shelf = join(home, 'sample');

	mkdirSync(shelf, {recursive: true});
	cpSync(join(sampleDir, 'pictures'), join(shelf, 'pictures'), {recursive: true});
	for (const {file} of edition.feeds) {
		const text = readFileSync(join(sampleDir, file), 'utf8');
		writeFileSync(join(shelf, file), shiftDates(text, {printed, now}));
	}

	const feeds = edition.feeds.map(({file, title, section}) => ({
		url: pathToFileURL(join(shelf, file)).href,
		title,
		section,
	}));
	const configFile = join(home, 'config.json');
	writeFileSync(configFile, `${JSON.stringify({feeds, sections: edition.sections}, undefined, '\t')}\n`);
	return {configFile};
}
