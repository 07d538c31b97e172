import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {onTestFinished} from 'vitest';

export interface Answer {
	readonly body?: string;
	readonly status?: number;
	readonly type?: string;
	readonly location?: string;
}

/** A web server on this machine: what it answers, by path. It closes when the test ends. */
export async function openNewsstand(answers: Readonly<Record<string, string | Answer>>): Promise<string> {
	const server = createServer((request, response) => {
		const found = answers[request.url ?? ''] ?? {status: 404};
		const {
			body = '',
			status = 200,
			type = 'application/xml',
			location,
		} = typeof found === 'string' ? {body: found} : found;
		response.writeHead(status, {'content-type': type, ...(location !== undefined && {location})}).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Item {
	readonly guid: string;
	readonly title?: string;
	readonly text?: string;
	readonly date?: string;
	readonly author?: string;
	readonly link?: string;
}

/** An RSS document. */
export function rss(title: string, items: readonly Item[]): string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://${title.toLowerCase()}.example/</link>${items
		.map(
			({guid, title: headline, text, date = 'Mon, 23 Nov 2026 11:00:00 GMT', author, link}) =>
				`<item><guid isPermaLink="false">${guid}</guid>${headline === undefined ? '' : `<title>${headline}</title>`}
				<link>${link ?? `https://news.example/${guid}`}</link><pubDate>${date}</pubDate>
				${author === undefined ? '' : `<author>${author}</author>`}
				${text === undefined ? '' : `<description><![CDATA[${text}]]></description>`}</item>`,
		)
		.join('')}</channel></rss>`;
}
