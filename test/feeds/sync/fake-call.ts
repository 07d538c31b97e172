import {FeedError} from '../../../src/feeds/feed-error.js';
import {refusal} from '../../../src/feeds/fetch/read-reply.js';
import type {CallServer} from '../../../src/feeds/sync/call.js';

export interface FakeRequest {
	readonly method: string;
	/** With its query. */
	readonly path: string;
	/** By their lower-case names. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

export interface FakeResponse {
	/** 0: nobody answers. */
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/** What stands between a fake and who asks it: it may answer itself, or lose an answer that was given. */
export type Between = (request: FakeRequest, answer: () => FakeResponse) => FakeResponse;

export interface FakeServer {
	handle(request: FakeRequest): FakeResponse;
	/** Absent: nothing stands between. */
	between?: Between | undefined;
}

export const offline: FakeResponse = {status: 0, body: ''};

export function answerWith(status: number, headers: Readonly<Record<string, string>> = {}): Between {
	return () => ({status, headers, body: '{"error_message":"no"}'});
}

/** The first so many requests fare as told. */
export function first(many: number, between: Between): Between {
	let left = many;
	return (request, answer) => (left-- > 0 ? between(request, answer) : answer());
}

/** The server did what it was asked, and nobody heard of it. */
export const loseAnswer: Between = (_request, answer) => {
	answer();
	return offline;
};

export function askFake(fake: FakeServer, request: FakeRequest): FakeResponse {
	const answer = () => fake.handle(request);
	return fake.between ? fake.between(request, answer) : answer();
}

/** Calls as the fetcher makes them, without a network: the same refusals in the same words. */
export function callFake(fake: FakeServer): CallServer {
	return async ({method, url: address, headers, body = ''}) => {
		const url = new URL(address);
		const {
			status,
			headers: told = {},
			body: text,
		} = askFake(fake, {
			method,
			path: url.pathname + url.search,
			headers: Object.fromEntries(
				Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
			),
			body,
		});
		const bytes = Buffer.byteLength(text);
		if (status === 0) throw new FeedError('offline', url.origin, `${url.host} broke the connection off.`);
		if (status >= 200 && status < 300) return {status, text, bytes};
		const header = (name: string) => told[name];
		const reply = {status, header, body: new Uint8Array(), wireBytes: bytes};
		throw refusal({reply, url, feedUrl: url.origin + url.pathname, now: Date.UTC(2026, 10, 23, 12)});
	};
}
