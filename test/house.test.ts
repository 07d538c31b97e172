import {execFileSync, spawnSync} from 'node:child_process';
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

/** A new one is to be asked how it knows what it writes. */
const writersOfBytes = [
	'cli/build-desk.ts', // printable by its type
	'cli/early-drawing.ts', // rows, painted by their type
	'cli/first-frame.ts', // a frame of ours, looked at when it is read
	'cli/ink-drawing.tsx',
	'cli/lending.ts',
	'cli/run-screen.ts', // printable lines, when the screen is left
	'cli/screen.ts', // sequences by their type
	'cli/sending-pictures.ts',
	'cli/sharing.ts',
	'cli/spoken-screen.ts',
	'cli/start.ts',
];
const makersOfEscapes = [
	'cli/build-desk.ts',
	'cli/early-drawing.ts',
	'cli/first-frame.ts',
	'cli/ink-drawing.tsx',
	'cli/lending.ts',
	'cli/spoken-line.ts',
	'components/frame-update.ts',
	'components/paint.ts',
	'printable.ts', // to take them away
	'store/kept-frame.ts', // to know them again
	'terminal/key-bytes.ts', // to read them
	'terminal/link.ts',
	'terminal/pictures/half-blocks.ts',
	'terminal/pictures/kitty.ts',
	'terminal/screen-modes.ts',
	'terminal/take-event.ts', // to read them
	'terminal/terminal-writes.ts',
];

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

	it('lets no raw string pass for a printable one, at any door', () => {
		const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
		const refused = spawnSync(process.execPath, [compiler, '-p', join(root, 'test', 'strict')], {
			encoding: 'utf8',
		});
		expect(refused.stdout).toBe('');
	});

	it('calls text printable in the one file that makes it so', () => {
		const vouching = files.filter(({path, text}) => path !== 'printable.ts' && /\bas Printable\b/.test(text));
		expect(vouching.map(({path}) => path)).toEqual([]);
	});

	it('writes to the terminal in few places, and makes escape codes in few rooms', () => {
		const writers = files.filter(({text}) =>
			/\b(?:std(?:out|err)\.write|writeSync\(std(?:out|err)\.fd)\b/.test(text),
		);
		expect(writers.map(({path}) => path).toSorted()).toEqual(writersOfBytes);
		const escaping = files.filter(({text}) => /\\u001B|\\x1b|\\u009[bBdD]/i.test(text));
		expect(escaping.map(({path}) => path).toSorted()).toEqual(makersOfEscapes);
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
