import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {downloadFile} from '../../src/cli/download-file.js';
import type {DownloadAsk, Fetcher} from '../../src/feeds/index.js';
import {type Answer, serve} from '../feeds/fetch/loopback.js';
import {openShell, type Shell} from './shell.js';

const episode = 'episode '.repeat(1000);
const etag = '"v1"';

const whole: Answer = (_request, response) => {
	response.writeHead(200, {etag, 'content-length': episode.length}).end(episode);
};

/** A feed of one story with these files, refreshed. */
async function shellWith(answers: Readonly<Record<string, Answer>>, paths = Object.keys(answers)) {
	const shell = openShell();
	const {origin, requests} = await serve({
		...answers,
		'/feed': (request, response) => {
			const at = `http://${request.headers.host}`;
			const files = paths.map((path) => `<enclosure url="${at}${path}" type="audio/mpeg" length="8000"/>`);
			response.end(
				`<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Wire</title><item><guid>1</guid>
				<title>The harbour</title><itunes:duration>1:02:03</itunes:duration>${files.join('')}</item></channel></rss>`,
			);
		},
	});
	const folder = join(shell.dir, 'kept');
	mkdirSync(folder);
	shell.configure({feeds: [`${origin}/feed`], downloads: {folder}});
	await shell.run('refresh');
	const [story] = (await shell.run('list --json')).json as {id: string}[];
	return {shell, folder, requests, origin, id: story?.id ?? ''};
}

describe('newsterm download', () => {
	it('keeps the file in the folder of the config, and says where', async () => {
		const {shell, folder, id} = await shellWith({'/media/episode.mp3': whole});
		const told: string[] = [];
		const ran = await shell.run(`download ${id}`, {progress: (text) => void told.push(text)});
		expect(ran).toMatchObject({status: 0, out: [join(folder, 'episode.mp3')], err: []});
		expect(readFileSync(join(folder, 'episode.mp3'), 'utf8')).toBe(episode);
		expect(readdirSync(folder)).toEqual(['episode.mp3']);
		expect(told.slice(-2)).toEqual(['8 kB of 8 kB (100 %)', '']);
	});

	it('writes over nothing', async () => {
		const {shell, folder, id} = await shellWith({'/episode.mp3': whole});
		writeFileSync(join(folder, 'episode.mp3'), 'mine');
		writeFileSync(join(folder, 'episode-2.mp3.part'), 'mine, too');
		expect((await shell.run(`download ${id}`)).out).toEqual([join(folder, 'episode-2.mp3')]);
		expect(readFileSync(join(folder, 'episode.mp3'), 'utf8')).toBe('mine');
		expect(readFileSync(join(folder, 'episode-2.mp3.part'), 'utf8')).toBe('mine, too');
	});

	it('goes on where it was cut off', async () => {
		let isFirst = true;
		const cut = new AbortController();
		const {shell, folder, requests, id} = await shellWith({
			'/episode.mp3': (request, response) => {
				const from = Number(request.headers.range?.slice(6, -1) ?? 0);
				const status = from > 0 ? 206 : 200;
				const range = `bytes ${from}-${episode.length - 1}/${episode.length}`;
				response.writeHead(status, {
					etag,
					'content-length': episode.length - from,
					...(from && {'content-range': range}),
				});
				if (isFirst) cut.signal.addEventListener('abort', () => void response.destroy());
				if (isFirst) response.write(episode.slice(0, 3000));
				else response.end(episode.slice(from));
				isFirst = false;
			},
		});
		const progress = (text: string): void => (text.startsWith('3 kB') ? cut.abort() : undefined);
		expect(await shell.run(`download ${id}`, {progress})).toMatchObject({
			status: 1,
			out: [],
			err: [expect.stringContaining('broke the connection off')],
		});
		expect(readdirSync(folder).toSorted()).toEqual(['episode.mp3.part', 'episode.mp3.part.json']);

		expect((await shell.run(`download ${id}`)).out).toEqual([join(folder, 'episode.mp3')]);
		expect(readFileSync(join(folder, 'episode.mp3'), 'utf8')).toBe(episode);
		expect(readdirSync(folder)).toEqual(['episode.mp3']);
		expect(requests.at(-1)?.headers).toMatchObject({range: 'bytes=3000-', 'if-range': etag});
	});

	it('leaves nothing behind of what never came', async () => {
		const {shell, folder, id} = await shellWith({
			'/episode.mp3': (_request, response) => void response.writeHead(404).end(),
		});
		expect(await shell.run(`download ${id}`)).toMatchObject({
			status: 1,
			err: [expect.stringContaining('answered 404')],
		});
		expect(readdirSync(folder)).toEqual([]);
	});

	it('asks which, when there are several', async () => {
		const {shell, folder, id, origin} = await shellWith({'/a.mp3': whole, '/b.mp3': whole});
		expect(await shell.run(`download ${id}`)).toMatchObject({
			status: 2,
			out: [`1\t${origin}/a.mp3\taudio/mpeg, 8 kB, 62 min`, `2\t${origin}/b.mp3\taudio/mpeg, 8 kB, 62 min`],
			err: [expect.stringContaining('--number 1')],
		});
		expect((await shell.run(`download ${id} --number 2`)).out).toEqual([join(folder, 'b.mp3')]);
		expect((await shell.run(`download ${id} --number 3`)).status).toBe(2);
	});

	it('says what is wrong with the folder, or with the story', async () => {
		const {shell, id} = await shellWith({'/episode.mp3': whole});
		const none = join(shell.dir, 'none');
		expect((await shell.run(['download', id, '--dir', none])).err).toEqual([
			`newsterm: There is no folder ${none}: make it, or name another.`,
		]);
		const bare = await shellWith({'/episode.mp3': whole}, []);
		expect((await bare.shell.run(`download ${bare.id}`)).err).toEqual([
			'newsterm: this story comes with no file',
		]);
	});

	it('is held to the size of the config', async () => {
		const {shell, id} = await shellWith({
			'/episode.mp3': (_request, response) =>
				void response.writeHead(200, {'content-length': 2_000_000_001}).end(),
		});
		expect((await shell.run(`download ${id}`)).err).toEqual([
			expect.stringContaining('sends a file of more than 2000 MB'),
		]);
	});
});

describe('a file that is downloaded', () => {
	let shell: Shell;
	beforeEach(() => {
		shell = openShell();
	});

	const fetcher = (download: (ask: DownloadAsk) => number | undefined): Fetcher =>
		({download: async (ask: DownloadAsk) => download(ask)}) as Partial<Fetcher> as Fetcher;
	const wanted = () => ({
		url: 'https://a.example/e.mp3',
		namedBy: 'https://a.example/feed',
		folder: shell.dir,
		name: 'e.mp3',
		maxBytes: 1000,
	});

	it('does not go over one that came meanwhile', async () => {
		const got = await downloadFile(
			wanted(),
			fetcher(({file}) => {
				writeFileSync(file, 'new');
				writeFileSync(join(shell.dir, 'e.mp3'), 'mine');
				return 3;
			}),
		);
		expect(got).toBe(join(shell.dir, 'e-2.mp3'));
		expect(readFileSync(join(shell.dir, 'e.mp3'), 'utf8')).toBe('mine');
		expect(readFileSync(join(shell.dir, 'e-2.mp3'), 'utf8')).toBe('new');
	});

	it('stays in part when it is ended, and is then known by what the server gave', async () => {
		const stopped = await downloadFile(
			wanted(),
			fetcher(({file, onBegin}) => {
				onBegin?.({etag});
				writeFileSync(file, 'ne');
				return undefined;
			}),
		);
		expect(stopped).toBeUndefined();
		let begun: unknown;
		await downloadFile(
			wanted(),
			fetcher((ask) => {
				begun = ask.begun;
				return 3;
			}),
		);
		expect(begun).toEqual({etag});
		expect(readdirSync(shell.dir)).toEqual(['e.mp3']);
	});

	it('is not gone on with in the place of another, nor by a note that holds anything else', async () => {
		const part = join(shell.dir, 'e.mp3.part');
		for (const note of ['', '{', 'null', '{"of": "x"}', '[1]']) {
			writeFileSync(part, 'another');
			writeFileSync(`${part}.json`, note);
			const got = await downloadFile(
				wanted(),
				fetcher(({file, begun}) => {
					expect(begun).toBeUndefined();
					expect(file).not.toBe(part);
					return 1;
				}),
			);
			expect(got).toBeDefined();
			expect(readFileSync(part, 'utf8')).toBe('another');
		}
	});

	it('is left to the process that writes it', async () => {
		const part = join(shell.dir, 'e.mp3.part');
		await downloadFile(
			wanted(),
			fetcher(({file}) => {
				writeFileSync(file, 'x');
				return undefined;
			}),
		);
		const note = JSON.parse(readFileSync(`${part}.json`, 'utf8')) as object;
		writeFileSync(`${part}.json`, JSON.stringify({...note, by: process.ppid}));
		await expect(
			downloadFile(
				wanted(),
				fetcher(() => 1),
			),
		).rejects.toThrow('is being written by another newsterm');
		expect(existsSync(part)).toBe(true);
	});
});
