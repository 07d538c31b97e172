import {mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {openPictureCache} from '../../src/store/index.js';
import {noon} from './stories.js';

function cacheOf(maxBytes: number, inDir = 'pictures') {
	const home = mkdtempSync(join(tmpdir(), 'newsterm-pictures-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	const clock = {now: noon};
	const dir = join(home, 'cache', inDir);
	return {dir, home, clock, cache: openPictureCache({dir, maxBytes, now: () => (clock.now += 1_000)})};
}

const picture = (bytes: number, of = 1) => new Uint8Array(bytes).fill(of);
const one = 'https://example.org/1.jpg?size=large';

it('gives back what was written, byte for byte, to the next who opens it', () => {
	const {cache, dir} = cacheOf(1_000);
	expect(cache.read(one)).toBeUndefined();
	cache.write(one, Uint8Array.of(0, 255, 10, 13));
	expect([...(openPictureCache({dir, maxBytes: 9, now: () => noon}).read(one) ?? [])]).toEqual([
		0, 255, 10, 13,
	]);
});

it('lets go of what was looked at longest ago, and holds no more than it may', () => {
	const {cache, dir} = cacheOf(1_000);
	cache.write('a', picture(400));
	cache.write('b', picture(400));
	cache.read('a');
	cache.write('c', picture(400));
	expect(['a', 'b', 'c'].map((url) => cache.read(url) !== undefined)).toEqual([true, false, true]);
	const bytes = readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
	expect(bytes).toBeLessThanOrEqual(1_000);
});

it('does not empty itself for a picture that is larger than all it may hold', () => {
	const {cache} = cacheOf(1_000);
	cache.write('a', picture(400));
	cache.write('b', picture(1_001));
	expect(cache.read('a')).toHaveLength(400);
	expect(cache.read('b')).toBeUndefined();
});

it('writes only names of its own making, whatever an address says', () => {
	const {cache, dir} = cacheOf(1_000);
	cache.write('file:///../../etc/passwd\0', picture(1));
	expect(readdirSync(dir)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

it('is empty, and no trouble, where there can be no folder', () => {
	const {cache, home} = cacheOf(1_000);
	writeFileSync(join(home, 'cache'), 'a file');
	cache.write(one, picture(1));
	expect(cache.read(one)).toBeUndefined();
});
