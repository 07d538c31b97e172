import {FeedError} from '../feed-error.js';
import type {Call, CallReply} from '../sync/call.js';
import {parseUrl, withoutSecrets} from '../web-address.js';
import {exchangeInTurn, type FetchDesk} from './fetch-document.js';
import {judgeAddress} from './judge-address.js';
import {refusal} from './read-reply.js';

/**
 * One call to a server that the person signs in at, under the same limits as any request. A redirect is not followed: what
 * a call carries belongs to the address in the config alone.
 *
 * @throws {FeedError}
 */
export async function callServer(
	{method, url: address, headers, body}: Call,
	desk: FetchDesk,
): Promise<CallReply> {
	const told = withoutSecrets(address).replace(/[?#].*$/s, '');
	if (desk.isSealed) throw new FeedError('refused', told, 'The sample edition asks nothing of the network.');
	const url = parseUrl(address);
	if (!url) throw new FeedError('refused', told, `${told} is not an address: it begins with https://.`);
	judgeAddress(url, told, true); // the person wrote it
	const {timeoutMs, maxBytes, userAgent} = desk;
	const {reply} = await exchangeInTurn(
		{
			url,
			method,
			headers: {...headers, 'user-agent': userAgent, 'accept-encoding': 'gzip, br, zstd, deflate'},
			body,
			timeoutMs,
			maxBytes,
			mayBeInside: true,
		},
		desk,
		{url: told},
	);
	const {status, wireBytes: bytes} = reply;
	if (status >= 300 && status < 400) throw redirected(url.host, told, status);
	if (status < 200 || status > 299) throw refusal({reply, url, feedUrl: told, now: desk.now()});
	return {status, text: new TextDecoder().decode(reply.body), bytes};
}

function redirected(host: string, told: string, status: number): FeedError {
	return new FeedError(
		'http',
		told,
		`${host} sends calls to another address (${status}): write that one into "accounts".`,
		{status},
	);
}
