import type {Socket} from 'node:net';
import {brotliCompressSync, constants, gzipSync, zstdCompressSync} from 'node:zlib';

/** What a server may answer with to eat memory, time or other people's feeds. */
export type Bodies = Readonly<Record<string, (socket: Socket) => void>>;

const million = 1_000_000;

const head = (headers: string): string =>
	`HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n${headers}\r\n`;

function send(socket: Socket, body: string | Uint8Array, headers = ''): void {
	socket.write(head(`${headers}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n`));
	socket.end(body);
}

/** The same piece again and again, as fast as it is taken, so many times or until nobody takes it any more. */
function pour(
	socket: Socket,
	start: string | Uint8Array,
	piece: string | Uint8Array,
	times = Number.POSITIVE_INFINITY,
): void {
	let left = times;
	const more = (): void => {
		while (left-- > 0) if (!socket.write(piece)) return void socket.once('drain', more);
		socket.end();
	};
	socket.write(start);
	more();
}

function drip(socket: Socket, start: string, piece: string): void {
	socket.write(start);
	const timer = setInterval(() => socket.write(piece), 200);
	socket.once('close', () => clearInterval(timer));
}

const rss = (inside: string): string =>
	`<rss version="2.0"><channel><title>Bomb</title>${inside}</channel></rss>`;
const item = (inside: string): string => `<item>${inside}</item>`;
const laughs = Array.from({length: 30}, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join(
	'',
);

/** As many stories as 15 MB hold, each like no other. */
function fifteenMegabytes(name: string): string {
	const text = 'a story of some length that nobody will read to its end, and '.repeat(45);
	return rss(
		Array.from({length: 5200}, (_, at) =>
			item(`<guid>${name}${at}</guid><title>${name} ${at}</title><description>${at}${text}</description>`),
		).join(''),
	);
}

const zeros = Buffer.alloc(16 * million);
const fast = {params: {[constants.BROTLI_PARAM_QUALITY]: 1}};

export const bombs: Bodies = {
	'gzip-bomb': (socket) =>
		pour(socket, head('Content-Encoding: gzip\r\nConnection: close\r\n'), gzipSync(zeros), 500),
	'gzip-bomb-by-name': (socket) => pour(socket, head('Connection: close\r\n'), gzipSync(zeros), 500),
	'brotli-bomb': (socket) =>
		send(socket, brotliCompressSync(Buffer.alloc(200 * million), fast), 'Content-Encoding: br\r\n'),
	'zstd-bomb': (socket) =>
		pour(socket, head('Content-Encoding: zstd\r\nConnection: close\r\n'), zstdCompressSync(zeros), 500),
	'bomb-in-a-bomb': (socket) =>
		send(socket, gzipSync(gzipSync(Buffer.alloc(200 * million))), 'Content-Encoding: gzip, gzip\r\n'),
	'bomb-in-a-document': (socket) =>
		send(socket, gzipSync(gzipSync(Buffer.alloc(200 * million))), 'Content-Encoding: gzip\r\n'),
	'five-codings': (socket) => send(socket, 'words', 'Content-Encoding: gzip, gzip, gzip, gzip, gzip\r\n'),
	'unknown-coding': (socket) => send(socket, 'words', 'Content-Encoding: exec\r\n'),
	'half-a-gzip': (socket) =>
		send(socket, gzipSync(fifteenMegabytes('Half')).subarray(0, 20_000), 'Content-Encoding: gzip\r\n'),
	'no-gzip': (socket) => send(socket, `\u001F\u008B${'x'.repeat(1000)}`, 'Content-Encoding: gzip\r\n'),
	endless: (socket) =>
		pour(
			socket,
			`${head('Connection: close\r\n')}<rss version="2.0"><channel>`,
			item('<title>On</title>'.repeat(50)).repeat(100),
		),
	'endless-chunks': (socket) =>
		pour(socket, head('Transfer-Encoding: chunked\r\n'), `4000\r\n${'x'.repeat(0x4000)}\r\n`),
	'endless-headers': (socket) => pour(socket, 'HTTP/1.1 200 OK\r\n', `X-More: ${'x'.repeat(2000)}\r\n`),
	'endless-hints': (socket) =>
		pour(socket, '', 'HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n'),
	'endless-spaces': (socket) => pour(socket, head('Connection: close\r\n'), ' '.repeat(65_536)),
	drip: (socket) => drip(socket, head('Connection: close\r\n') + rss('').slice(0, 20), ' '),
	'dripping-headers': (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'),
	'dripping-hints': (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
	silent: () => undefined,
	'says-more': (socket) =>
		void socket.end(`${head('Content-Length: 1000000000\r\n')}${rss(item('<title>Part</title>'))}`),
	'says-less': (socket) =>
		void socket.end(`${head('Content-Length: 40\r\n')}${rss(item('<title>Part</title>'))}`),
	'says-both': (socket) =>
		void socket.end(`${head('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n')}5\r\nwords\r\n0\r\n\r\n`),
	'says-nonsense': (socket) => void socket.end(`${head('Content-Length: -1\r\nContent-Length: 7\r\n')}words`),
	'no-http': (socket) => void socket.end('220 mail.example ESMTP\r\n'),
	laughs: (socket) =>
		send(socket, `<!DOCTYPE rss [<!ENTITY a0 "ha">${laughs}]>${rss(item('<title>&a30;</title>'))}`),
	'quadratic-entities': (socket) =>
		send(
			socket,
			`<!DOCTYPE rss [<!ENTITY a "${'A'.repeat(100_000)}">]>${rss(item(`<description>${'&a;'.repeat(100_000)}</description>`))}`,
		),
	'outside-entities': (socket) =>
		send(
			socket,
			`<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/dtd" [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://127.0.0.1:9/b">%b;]>${rss(item('<title>&a;</title>'))}`,
		),
	'nested-tags': (socket) => send(socket, rss(item('<a>'.repeat(million)))),
	'nested-json': (socket) =>
		send(socket, `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(million)}`),
	'a-million-items': (socket) => send(socket, rss('<item/>'.repeat(million))),
	'a-million-stories': (socket) =>
		send(socket, rss(Array.from({length: 400_000}, (_, at) => item(`<title>${at}</title>`)).join(''))),
	'a-hundred-megabytes': (socket) =>
		pour(socket, head(`Content-Length: ${100 * million}\r\n`), 'x'.repeat(million), 100),
	'many-attributes': (socket) =>
		send(socket, rss(`<item ${Array.from({length: 500_000}, (_, at) => `a${at}="x"`).join(' ')}/>`)),
	'open-brackets': (socket) => send(socket, `<rss><channel><title>${'<'.repeat(8 * million)}`),
	ampersands: (socket) => send(socket, rss(item(`<title>${'&amp;amp;'.repeat(1.5 * million)}</title>`))),
	'long-title': (socket) => send(socket, rss(item(`<title>${'x'.repeat(15 * million)}</title>`))),
	'odd-letters': (socket) =>
		send(
			socket,
			`<?xml version="1.0" encoding="windows-1251"?>${rss(item(`<title>${'x'.repeat(15 * million)}</title>`))}`,
		),
	'redirects-round': (socket) =>
		void socket.end('HTTP/1.1 301 Moved\r\nLocation: /redirects-round\r\nContent-Length: 0\r\n\r\n'),
	'redirects-to-a-file': (socket) =>
		void socket.end('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n'),
	'redirects-to-a-script': (socket) =>
		void socket.end('HTTP/1.1 302 Found\r\nLocation: data:text/xml,<rss/>\r\nContent-Length: 0\r\n\r\n'),
	empty: (socket) => send(socket, ''),
};

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Hard to read, and feeds all the same: what they hold is wanted. */
export const feeds: Bodies = {
	'odd-names': (socket) =>
		send(
			socket,
			`<rss version="2.0"><channel><title>constructor</title><__proto__><polluted>yes</polluted></__proto__>${names.map((name) => `<item><guid>${name}</guid><title>Named ${name}</title><${name} a="b">x</${name}><category>${name}</category><author>${name}</author></item>`).join('')}</channel></rss>`,
		),
	'odd-keys': (socket) =>
		send(
			socket,
			`{"version":"https://jsonfeed.org/version/1.1","title":"toString","__proto__":{"polluted":"yes"},"items":[${names.map((name) => `{"id":"${name}","title":"Keyed ${name}","${name}":{"polluted":"yes"},"authors":[{"__proto__":{"name":"x"}}]}`).join(',')}]}`,
		),
	'long-story': (socket) =>
		send(
			socket,
			rss(
				item(
					`<title>A long story</title><description>${'&lt;p&gt;&lt;b&gt;word '.repeat(600_000)}</description>`,
				),
			),
		),
	'table-of-tables': (socket) =>
		send(
			socket,
			rss(
				item(
					`<title>A table</title><description>${'&lt;table&gt;&lt;tr&gt;&lt;td&gt;x'.repeat(200_000)}</description>`,
				),
			),
		),
	'one-word': (socket) =>
		send(socket, rss(item(`<title>A word</title><description>${'x'.repeat(3 * million)}</description>`))),
};

/** Each within its cap; all of them at once would be too much. */
export const largeFeeds: Bodies = {
	...Object.fromEntries(
		Array.from({length: 10}, (_, at) => [
			`large-${at}`,
			(socket: Socket) => send(socket, fifteenMegabytes(`Large${at}`)),
		]),
	),
};
