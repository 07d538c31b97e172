import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Where the bundled edition lies. */
export const sampleDir = fileURLToPath(new URL('../../sample/', import.meta.url));

interface Edition {
	readonly time: string;
	readonly sections: readonly string[];
	readonly feeds: readonly {readonly file: string; readonly title: string; readonly section: string}[];
}

export const edition: Edition = JSON.parse(readFileSync(`${sampleDir}edition.json`, 'utf8'));
