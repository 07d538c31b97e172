import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {watchStore} from '../../src/store/index.js';
import {add, openPapers} from './stories.js';

let home = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-watch-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

it('hears of a write, and of nothing after it was stopped', async () => {
	const path = join(home, 'newsterm.db');
	const store = openPapers(path);
	const heard = vi.fn();
	const stop = watchStore(path, heard);

	add(store, {name: 'a'});
	await vi.waitFor(() => expect(heard).toHaveBeenCalled(), {timeout: 5000});
	stop();
	heard.mockClear();
	const other = vi.fn();
	const stopOther = watchStore(path, other);
	add(store, {name: 'b'});
	await vi.waitFor(() => expect(other).toHaveBeenCalled(), {timeout: 5000});
	expect(heard).not.toHaveBeenCalled();
	stopOther();
	store.close();
});

it('hears in the end of all that was written while it rested', async () => {
	const path = join(home, 'newsterm.db');
	const store = openPapers(path);
	let known = 0;
	const stop = watchStore(path, () => {
		known = store.generation();
	});

	for (const name of ['a', 'b', 'c']) add(store, {name});
	await vi.waitFor(() => expect(known).toBe(store.generation()), {timeout: 5000});
	add(store, {name: 'd'}); // it rests just now
	await vi.waitFor(() => expect(known).toBe(store.generation()), {timeout: 5000});
	stop();
	store.close();
});

it('does not mind the neighbours', async () => {
	const path = join(home, 'newsterm.db');
	const store = openPapers(path);
	store.close();
	const heard = vi.fn();
	const stop = watchStore(path, heard);
	const neighbour = vi.fn();
	const stopNeighbour = watchStore(join(home, 'neighbour'), neighbour);

	writeFileSync(join(home, 'neighbour'), 'x');
	await vi.waitFor(() => expect(neighbour).toHaveBeenCalled(), {timeout: 5000});
	expect(heard).not.toHaveBeenCalled();
	stop();
	stopNeighbour();
});
