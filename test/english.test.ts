import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, expect, it} from 'vitest';
import {english, type Words} from '../src/english.js';
import {saidIn} from './said-in.js';

const root = join(import.meta.dirname, '../src');

const rooms = ['app', 'components'].flatMap((room) =>
	readdirSync(join(root, room), {recursive: true, withFileTypes: true})
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name)),
);

/** Each row of these tables tells what its own key does: a translator finds them by their names. */
const keyTables = /^app\/(default-keymap|[a-z-]+-keys)\.ts$/;

describe('what the screen says', () => {
	it.each([
		["withNotice(state, 'No such feed')", 'No such feed'],
		[`const text = \`\${failing} failing\``, '□ failing'],
		[`const text = \`Theme \${name}\``, 'Theme □'],
		["{label: 'Address'}", 'Address'],
		['const row = <Text>no feeds yet</Text>', 'no feeds yet'],
	])('is seen in %s', (source, text) => {
		expect(saidIn('said.tsx', source)).toEqual([text]);
	});

	it.each([
		["import {run} from './to run.js'"],
		["type Tone = 'selection text'"],
		["throw new Error('There is no such mode')"],
		["run('dim')"],
		[`run(\` \${title}  \`)`],
		["const gap = '(?: +| *\\\\n *)'"],
	])('is not seen in %s', (source) => {
		expect(saidIn('said.ts', source)).toEqual([]);
	});

	it('stands in src/english.ts, where it can be translated: a text in app or components belongs there', () => {
		expect(rooms.length).toBeGreaterThan(100);
		const elsewhere = rooms
			.map((path) => ({path: relative(root, path), said: saidIn(path, readFileSync(path, 'utf8'))}))
			.filter(({path, said}) => said.length > 0 && !keyTables.test(path));
		expect(elsewhere).toEqual([]);
	});

	it('is texts, and functions of what stands in them: a translation is one more object of its type', () => {
		const other: Words = {...english, counts: {...english.counts, stories: (count) => `${count} Meldungen`}};
		const kinds = leavesOf(other).map((leaf) => typeof leaf);
		expect(kinds.length).toBeGreaterThan(300);
		expect([...new Set(kinds)].toSorted()).toEqual(['function', 'string']);
	});
});

function leavesOf(entry: unknown): readonly unknown[] {
	return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(leavesOf) : [entry];
}
