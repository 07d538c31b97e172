import {execFileSync} from 'node:child_process';
import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {readConfig, watchConfig} from '../../src/config/index.js';
import {configFile, tempDir} from './temp-home.js';

function watched(file: string): ReturnType<typeof vi.fn> {
	const listener = vi.fn();
	onTestFinished(watchConfig(file, listener));
	return listener;
}

describe('watchConfig', () => {
	it('tells of a save', async () => {
		const file = configFile('{}');
		const listener = watched(file);
		writeFileSync(file, '{"measure": 80}');

		await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), 5000);
	});

	it("tells of each save of an editor that puts a new file in the old one's place", async () => {
		const file = configFile('{}');
		const listener = watched(file);
		for (const measure of [80, 81]) {
			listener.mockClear();
			writeFileSync(`${file}.new`, `{"measure": ${measure}}`);
			renameSync(`${file}.new`, file);
			await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), 5000);
		}
	});

	it('tells of a save of the file behind a link', async () => {
		const file = configFile('{}');
		const link = join(tempDir(), 'config.json');
		symlinkSync(file, link);
		const listener = watched(link);
		writeFileSync(file, '{"measure": 80}');

		await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), 5000);
	});

	it('is silent about other files and about a save that changed nothing', async () => {
		const file = configFile('{}');
		const listener = watched(file);
		writeFileSync(join(file, '..', 'newsterm.db-wal'), 'x');
		writeFileSync(file, '{}');
		const other = watched(file); // a later change, to know that the earlier ones have been looked at
		writeFileSync(file, '{"measure": 80}');

		for (const each of [other, listener]) await vi.waitFor(() => expect(each).toHaveBeenCalledTimes(1), 5000);
	});

	it('tells of a save in a directory that is written to all the time', async () => {
		const file = configFile('{}');
		const listener = watched(file);
		const writing = setInterval(() => writeFileSync(join(file, '..', 'newsterm.db-wal'), 'x'), 5);
		onTestFinished(() => clearInterval(writing));
		for (const measure of [80, 81]) {
			listener.mockClear();
			writeFileSync(file, `{"measure": ${measure}}`);
			await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), 5000);
		}
	});

	it.skipIf(process.platform === 'win32')(
		'tells of a pipe in its place, and waits for nothing that it might say',
		async () => {
			const file = configFile('{}');
			const listener = watched(file);
			const pipe = join(tempDir(), 'pipe');
			execFileSync('mkfifo', [pipe]);
			renameSync(pipe, file);

			await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), 5000);
			expect(() => readConfig(file)).toThrow('this is not a file');
		},
	);

	it('does nothing where there is no directory, and survives one that goes away', () => {
		const dir = join(tempDir(), 'gone');
		watchConfig(join(dir, 'config.json'), vi.fn())();
		mkdirSync(dir);
		const stop = watchConfig(join(dir, 'config.json'), vi.fn());
		rmSync(dir, {recursive: true});

		expect(stop).not.toThrow();
	});
});
