import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {onTestFinished} from 'vitest';

/** What stands at a path. A document with an ETag or a date is answered 304 when the request names it. */
export interface Answer {
	readonly body?: string | Uint8Array;
	readonly status?: number;
	readonly type?: string;
	readonly etag?: string;
	readonly lastModified?: string;
	readonly isGzipped?: boolean;
	/** Held back until this is fulfilled. */
	readonly after?: Promise<unknown>;
	/** Held back so long. */
	readonly afterMs?: number;
	/** The connection ends in the middle of the answer. */
	readonly isCutOff?: boolean;
}

export interface Visit {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	/** Absent: not answered yet. */
	status?: number;
}

export interface FeedServer {
	url(path: string): string;
	/** From now on this stands there. */
	serve(path: string, answer: Answer): void;
	/** All requests so far, in order. */
	readonly visits: readonly Visit[];
	/** Called after each answer that has gone out. */
	onAnswer: () => void;
	/** Nobody answers at this address any more. */
	close(): Promise<void>;
}

/** A web server on 127.0.0.1; it closes when the test ends. */
export async function serveFeeds(answers: Readonly<Record<string, Answer>> = {}): Promise<FeedServer> {
	const served = new Map(Object.entries(answers));
	const visits: Visit[] = [];
	const http = createServer(async ({url = '', headers}, response) => {
		const visit: Visit = {path: url, headers};
		visits.push(visit);
		const answer = served.get(url) ?? {status: 404};
		await answer.after;
		if (answer.afterMs !== undefined) await setTimeout(answer.afterMs);
		visit.status = send(answer, headers, response);
		feeds.onAnswer();
	});
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	const {port} = http.address() as AddressInfo;
	const close = (): Promise<void> =>
		new Promise((resolve) => {
			http.close(() => resolve());
			http.closeAllConnections();
		});
	onTestFinished(close);

	const feeds: FeedServer = {
		url: (path) => `http://127.0.0.1:${port}${path}`,
		serve: (path, answer) => void served.set(path, answer),
		visits,
		onAnswer() {},
		close,
	};
	return feeds;
}

/** Returns the status that went out. */
function send(answer: Answer, asked: IncomingHttpHeaders, response: ServerResponse): number {
	const {body = '', status = 200, type = 'application/rss+xml', etag, lastModified} = answer;
	const isKnown =
		(etag !== undefined && asked['if-none-match'] === etag) ||
		(lastModified !== undefined && asked['if-modified-since'] === lastModified);
	const bytes = answer.isGzipped ? gzipSync(body) : Buffer.from(body);
	const headers = {
		...(etag !== undefined && {etag}),
		...(lastModified !== undefined && {'last-modified': lastModified}),
	};
	if (isKnown) {
		response.writeHead(304, headers).end();
		return 304;
	}
	response.writeHead(status, {
		...headers,
		'content-type': type,
		'content-length': bytes.length,
		...(answer.isGzipped && {'content-encoding': 'gzip'}),
	});
	if (answer.isCutOff) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
	else response.end(bytes);
	return status;
}
