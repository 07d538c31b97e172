import type {FeedErrorKind} from '../../model.js';
import {FeedError} from '../feed-error.js';
import {hostOf} from '../web-address.js';
import {BodyError} from './body-error.js';
import {codeOf} from './error-code.js';
import {ProxyError} from './exchange.js';
import {notInside} from './judge-address.js';

type Telling = readonly [kind: FeedErrorKind, sentence: (host: string) => string];

const tellings: readonly (readonly [code: RegExp, ...Telling])[] = [
	[/^EINSIDE$/, 'refused', notInside],
	[/^ENOTFOUND$/, 'offline', (host) => `${host} could not be found: check the address and the connection.`],
	[/^EAI_/, 'offline', (host) => `${host} could not be looked up: there seems to be no connection.`],
	[/^ECONNREFUSED$/, 'offline', (host) => `${host} refused the connection.`],
	[
		/^E(?:HOST|NET)(?:UNREACH|DOWN)$/,
		'offline',
		(host) => `${host} could not be reached: there seems to be no connection.`,
	],
	[/TIMEOUT|^ETIMEDOUT$|^ABORT_ERR$/i, 'timeout', (host) => `${host} did not answer in time.`],
	[
		/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/,
		'too-large',
		(host) => `${host} sent more headers than newsterm takes.`,
	],
	[
		/^HPE_|^UND_ERR_RES_|^UND_ERR_RESPONSE/,
		'malformed',
		(host) => `${host} sent an answer that is not valid HTTP.`,
	],
	[/^CERT_HAS_EXPIRED$/, 'offline', (host) => `${host} shows a certificate that has expired.`],
	[/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'offline', (host) => `${host} shows a certificate of another site.`],
	[
		/SELF_SIGNED|UNABLE_TO|^CERT_/,
		'offline',
		(host) => `${host} shows a certificate that nobody vouches for.`,
	],
	[/^ERR_(?:TLS|SSL)|^EPROTO$/, 'offline', (host) => `${host} and newsterm found no common way to encrypt.`],
	[
		/^UND_ERR_INVALID_ARG$|^ERR_INVALID_CHAR$/,
		'refused',
		(host) => `The headers set for ${host} cannot be sent: check them.`,
	],
	[/^UND_ERR_|^ECONNRESET$|^EPIPE$|^ERR_HTTP2_/, 'offline', (host) => `${host} broke the connection off.`],
	[/^E(?!RR_)[A-Z0-9]+$/, 'offline', (host) => `${host} could not be reached.`],
];

/**
 * What went wrong between newsterm and a server, in words. Never the error's own: those may hold a password,
 * or bytes the server chose.
 */
export function toFeedError(error: unknown, feedUrl: string, askedUrl: string): FeedError {
	if (error instanceof FeedError) return error;
	const host = hostOf(askedUrl);
	if (error instanceof BodyError) return bodyFault(error, feedUrl, host);
	if (error instanceof ProxyError) {
		return new FeedError(
			'refused',
			feedUrl,
			`${host} cannot be asked: http_proxy or https_proxy is not an address such as http://proxy.example:3128.`,
			{cause: error},
		);
	}
	const code = codeOf(error);
	const found = tellings.find(([pattern]) => pattern.test(code));
	if (!found) throw error; // a bug in our house, not a fault of the server
	const [, kind, sentence] = found;
	return new FeedError(kind, feedUrl, sentence(host), {cause: error});
}

function bodyFault(error: BodyError, feedUrl: string, host: string): FeedError {
	switch (error.fault) {
		case 'too-large':
			return new FeedError('too-large', feedUrl, `${host} sent more than newsterm takes at once.`, {
				cause: error,
			});
		case 'crowded':
			return new FeedError(
				'timeout',
				feedUrl,
				`${host} sends a large feed, and too many large ones were under way: it is tried again.`,
				{cause: error},
			);
		case 'broken':
			return new FeedError('malformed', feedUrl, `${host} sent a compressed answer that is broken.`, {
				cause: error,
			});
		case 'unknown-coding':
			return new FeedError(
				'malformed',
				feedUrl,
				`${host} compresses its answer in a way newsterm does not know.`,
				{
					cause: error,
				},
			);
	}
}
