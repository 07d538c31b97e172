import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** A file that is shipped beside the program: from dist/, and from the sources, it is found by the package it belongs to. */
export function packageFile(path: string): string {
	let folder = new URL('.', import.meta.url);
	while (!existsSync(new URL('package.json', folder)) && folder.pathname !== '/')
		folder = new URL('..', folder);
	return fileURLToPath(new URL(path, folder));
}
