import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {downloadsFolder} from '../../src/cli/downloads-folder.js';
import {saveArticle} from '../../src/cli/save-article.js';
import {article, headline} from '../components/build-state.js';

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-save-'));
	onTestFinished(() => {
		chmodSync(dir, 0o700);
		rmSync(dir, {recursive: true, force: true});
	});
	return dir;
}

const titled = (title: string, lede = '') => ({...article, headline: headline({title, lede})});
const nameOf = (title: string, lede?: string) => basename(saveArticle(titled(title, lede), 'text', folder()));

describe('a saved article', () => {
	it.each([
		['Größte Brücke: gesperrt!', '2026-11-23-großte-brucke-gesperrt.txt'],
		['潮路の港トンネル開通', '2026-11-23-潮路の港トンネル開通.txt'],
		['../../etc/passwd', '2026-11-23-etc-passwd.txt'],
		['.. con: nul\u0007|<>?*', '2026-11-23-con-nul.txt'],
		['!!!', '2026-11-23.txt'],
	])('of %s is called %s', (title, name) => {
		expect(nameOf(title)).toBe(name);
	});

	it('is named by its first words where it has no title', () => {
		expect(nameOf('', 'Just saw the ferry go.')).toBe('2026-11-23-just-saw-the-ferry-go.txt');
	});

	it.each([
		['of many words', 'word '.repeat(400)],
		['of one word', 'ö'.repeat(2000)],
		['of wide letters', '日'.repeat(2000)],
		['of letters of four bytes', '\u{20000}'.repeat(2000)],
		['of words of them', `${'\u{20000}'.repeat(45)} ${'\u{20001}'.repeat(9)}`],
	])('has a name that file systems take, from a headline %s', (_what, title) => {
		const name = nameOf(title);
		expect(Buffer.byteLength(name)).toBeLessThan(255 - '-1000'.length);
		expect(name).toMatch(/^2026-11-23-\S{3,60}\.txt$/u);
		expect(name).not.toContain('-.');
	});

	it('never takes the place of another', () => {
		const dir = folder();
		const names = [1, 2, 3].map(() => basename(saveArticle(titled('Ferry late'), 'html', dir)));
		expect(names).toEqual([
			'2026-11-23-ferry-late.html',
			'2026-11-23-ferry-late-2.html',
			'2026-11-23-ferry-late-3.html',
		]);
		expect(readdirSync(dir)).toHaveLength(3);
	});

	it('begins with headline, outlet and byline, and ends with its address', () => {
		const text = readFileSync(saveArticle(article, 'text', folder()), 'utf8');
		expect(text).toMatch(
			/^Port Alden opens .*\n\nWorld · Northgate Wire · 23 Nov 2026, \d\d:42\n\nBy our harbour/,
		);
		expect(text).toMatch(/\n\nhttps:\/\/example\.org\/tunnel\n$/);
	});

	it('says where it could not be saved, and why', () => {
		const missing = join(folder(), 'no', 'such');
		expect(() => saveArticle(article, 'text', missing)).toThrow(
			`Nothing could be saved in ${missing} (ENOENT)`,
		);
	});
});

describe('the folder for downloads', () => {
	it('is the one that is named in the environment, else by xdg-user-dirs, else Downloads', () => {
		const home = folder();
		const [named, local, standard] = ['named', 'Téléchargements', 'Downloads'].map((name) =>
			join(home, name),
		);
		for (const dir of [named, local, standard, join(home, '.config')]) mkdirSync(dir ?? '');
		expect(downloadsFolder({}, home)).toBe(standard);
		writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Téléchargements"\n');
		expect(downloadsFolder({}, home)).toBe(local);
		expect(downloadsFolder({XDG_DOWNLOAD_DIR: named}, home)).toBe(named);
	});

	it('is the current one where none of them is there', () => {
		expect(downloadsFolder({XDG_DOWNLOAD_DIR: '/no/such'}, folder())).toBe(process.cwd());
	});
});
