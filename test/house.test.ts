import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, expect, it} from 'vitest';

const root = join(import.meta.dirname, '..');

interface SourceFile {
	/** From src/ on. */
	readonly path: string;
	readonly text: string;
}

const files: readonly SourceFile[] = readdirSync(join(root, 'src'), {recursive: true, withFileTypes: true})
	.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
	.map((entry) => join(entry.parentPath, entry.name))
	.map((path) => ({path: relative(join(root, 'src'), path), text: readFileSync(path, 'utf8')}));

describe('the house', () => {
	it('is found: a sweep over nothing proves nothing', () => {
		expect(files.length).toBeGreaterThan(100);
	});

	it('has its walls looked at: with a TypeScript the checker does not know, it passes over every file', () => {
		const out = execFileSync(
			join(root, 'node_modules', '.bin', 'depcruise'),
			['src', '--output-type', 'json'],
			{
				cwd: root,
				encoding: 'utf8',
				maxBuffer: 64 * 1024 * 1024,
			},
		);
		expect(JSON.parse(out).summary.totalCruised).toBeGreaterThan(100);
	});

	it('lets only the composition root read the clock', () => {
		const readers = files
			.filter(({path}) => !path.startsWith('cli/'))
			.filter(({text}) => /\bDate\.now\b|new Date\(\)|performance\.now\(/.test(text));
		expect(readers.map(({path}) => path)).toEqual([]);
	});

	it('has no file over 300 lines', () => {
		const catalogue = 'english.ts'; // a translator wants one file, however long
		const long = files.filter(({path, text}) => path !== catalogue && text.split('\n').length > 300);
		expect(long.map(({path}) => path)).toEqual([]);
	});

	it('says at each door what the room is for', () => {
		const doors = files.filter(({path}) => /^[^/]+\/index\.ts$/.test(path));
		expect(doors.length).toBeGreaterThan(7);
		expect(doors.filter(({text}) => !text.startsWith('/**')).map(({path}) => path)).toEqual([]);
	});

	it.each(['feeds/adapters', 'cli/commands', 'components/themes'])(
		'lists every file of %s in its index',
		(room) => {
			const door = files.find(({path}) => path === `${room}/index.ts`)?.text ?? '';
			const unlisted = files
				.filter(({path}) => path.startsWith(`${room}/`) && !/(index|theme|adapter)\.ts$/.test(path))
				.filter(({path}) => !door.includes(`'./${path.slice(room.length + 1).replace(/\.tsx?$/, '.js')}'`));
			expect(unlisted.map(({path}) => path)).toEqual([]);
		},
	);

	it('has no room for things without a name', () => {
		const vague = /(^|\/)(utils?|helpers?|common|manager|service|misc)(\.|\/)/;
		expect(files.filter(({path}) => vague.test(path)).map(({path}) => path)).toEqual([]);
	});
});
