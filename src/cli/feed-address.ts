import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {withoutAnySecrets} from '../feeds/index.js';
import {UsageError} from './command.js';

/**
 * The address a person means: "example.org" is on the web, "./news.xml" a file of this machine, "localhost:8080"
 * a server that hardly has a certificate.
 * @throws {UsageError} it is none, or none that is fetched
 */
export function feedAddress(typed: string): string {
	if (/^\.{0,2}[/\\]/.test(typed)) return pathToFileURL(resolve(typed)).href;
	const scheme = /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])/i.test(typed) ? 'http' : 'https';
	const written = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `${scheme}://${typed}`;
	if (!URL.canParse(written)) throw new UsageError(`“${withoutAnySecrets(typed)}” is not an address`);
	const {href, protocol} = new URL(written);
	if (/^(?:https?|file):$/.test(protocol)) return href;
	throw new UsageError(`${protocol} addresses are not fetched; https, http and file are`);
}
