import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {dice} from '../store/dice.js';
import {openNewsstand} from './newsstand.js';
import {openShell, type Shell} from './shell.js';

const paper = (name: string, ...titles: readonly string[]): string =>
	`<rss version="2.0"><channel><title>${name}</title>${titles
		.map((title) => `<item><title>${title}</title><guid>${title}</guid></item>`)
		.join('')}</channel></rss>`;

async function openPapers(): Promise<{readonly shell: Shell; readonly urls: readonly string[]}> {
	const stand = await openNewsstand({
		'/wire.xml': paper('Northgate Wire', 'Harbour tunnel opens', 'Ferry late again', 'Bridge closes'),
		'/ledger.xml': paper('Ledger', 'Bank holds its rates', 'Crown falls'),
	});
	const shell = openShell();
	const urls = [`${stand}/wire.xml`, `${stand}/ledger.xml`];
	shell.configure(`{\n\t// mine\n\t"feeds": [\n\t\t"${urls[0]}", // w\n\t\t"${urls[1]}"\n\t]\n}\n`);
	await shell.run('refresh');
	return {shell, urls};
}

async function idsIn(shell: Shell): Promise<readonly string[]> {
	const {json} = await shell.run('list --json --all');
	return json.map((story) => (story as {id: string}).id);
}

describe('newsterm undo', () => {
	it('takes back what was done last, and says what that was', async () => {
		const {shell} = await openPapers();
		await shell.run(`mark read ${(await idsIn(shell)).join(' ')}`);
		expect((await shell.run('count --unread')).out).toEqual(['0']);
		expect((await shell.run('undo')).out).toEqual(['Undone: 5 stories unread again']);
		expect((await shell.run('count --unread')).out).toEqual(['5']);
	});

	it('gives a removed feed its line back, with its comment and its stories', async () => {
		const {shell, urls} = await openPapers();
		const before = readFileSync(shell.home.configFile, 'utf8');
		await shell.run(`remove ${urls[0]}`);
		expect(await idsIn(shell)).toHaveLength(2);
		expect((await shell.run('undo')).out).toEqual(['Northgate Wire is back']);
		expect(readFileSync(shell.home.configFile, 'utf8')).toBe(before);
		expect(await idsIn(shell)).toHaveLength(5);
	});

	it('takes an added feed out again', async () => {
		const {shell} = await openPapers();
		const before = readFileSync(shell.home.configFile, 'utf8');
		await shell.run('add --no-fetch https://post.example/rss');
		expect((await shell.run('undo')).out).toEqual([
			'Undone: https://post.example/rss is not among your feeds any more',
		]);
		expect(readFileSync(shell.home.configFile, 'utf8')).toBe(before);
	});

	it('says that there is nothing, and what is kept', async () => {
		const {shell} = await openPapers();
		expect(await shell.run('undo')).toMatchObject({
			status: 1,
			err: ['newsterm: nothing to undo: 200 deeds of the last 7 days are kept'],
		});
	});

	it('keeps a removal that cannot be taken back while the file is broken', async () => {
		const {shell, urls} = await openPapers();
		await shell.run(`remove ${urls[1]}`);
		const text = readFileSync(shell.home.configFile, 'utf8');
		shell.configure('{broken');
		expect((await shell.run('undo')).status).toBe(1);
		shell.configure(text);
		expect((await shell.run('undo')).out).toEqual(['Ledger is back']);
	});

	it.each([1, 2, 3])('leaves all as it was after as many undos as deeds (seed %i)', async (seed) => {
		const {shell, urls} = await openPapers();
		const roll = dice(seed);
		const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
		const ids = await idsIn(shell);
		const so = async () => [
			readFileSync(shell.home.configFile, 'utf8'),
			...(await shell.run('list --json --all')).out,
			...(await shell.run('list --followed')).out,
			...(await shell.run('feeds')).out,
		];
		const kept = () => {
			const store = shell.store();
			const last = store.lastDeed(Date.UTC(2026, 10, 23, 12))?.id ?? 0;
			store.close();
			return last;
		};
		const before = [await so()];
		while (before.length <= 25) {
			const last = kept();
			await shell.run(
				pick([
					`mark ${pick(['read', 'unread', 'starred', 'unstarred', 'followed', 'unfollowed'])} ${pick(ids)} ${pick(ids)}`,
					`mark ${pick(['read', 'unread'])} --search ${pick(['tunnel', 'bank', 'unread', 'again'])}`,
					`mark ${pick(['tag', 'untag'])}:${pick(['later', 'port'])} ${pick(ids)}`,
					`remove ${pick(urls)}`,
					`add --no-fetch ${pick([...urls, 'https://post.example/rss'])}`,
				]),
			);
			if (kept() > last) before.push(await so());
		}
		expect(await so()).toEqual(before.pop());
		while (before.length > 0) {
			expect((await shell.run('undo')).status).toBe(0);
			expect(await so()).toEqual(before.pop());
		}
		expect((await shell.run('undo')).status).toBe(1);
	});
});
