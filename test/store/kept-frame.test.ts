import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {keepFrame, readKeptFrame} from '../../src/store/kept-frame.js';

const esc = '\u001B';
const row = `${esc}[1;38;2;1;2;3mFerry late${esc}[0m ${esc}]8;;https://example.org/a${esc}\\here${esc}]8;;${esc}\\ 東京 ▌●`;
const frame = {look: 'a look', generation: 7, rows: [row, ''], bones: [row]};

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-frame-'));
	onTestFinished(() => rmSync(dir, {recursive: true}));
	return dir;
}

it('shows a frame as it was left', () => {
	const dir = folder();
	keepFrame(dir, frame);
	expect(readKeptFrame(dir)).toEqual(frame);
});

it.each([
	['a title', `${esc}]2;gone\u0007`],
	['the clipboard', `${esc}]52;c;eA==${esc}\\`],
	['a cleared screen', `${esc}[2J`],
	['a link to a file', `${esc}]8;;file:///etc/passwd${esc}\\here`],
	['an eight-bit function', '\u009B2J'],
	['turned letters', '\u202Eevil'],
	['more than a row', 'a\nb'],
])('shows none that holds %s', (_what, odd) => {
	const dir = folder();
	keepFrame(dir, {...frame, rows: [row, `Ferry ${odd}`]});
	expect(readKeptFrame(dir)).toBeUndefined();
});

it.skipIf(process.platform === 'win32')('shows none that others may write', () => {
	const dir = folder();
	keepFrame(dir, frame);
	chmodSync(join(dir, 'frame.json'), 0o666);
	expect(readKeptFrame(dir)).toBeUndefined();
});

it('shows none that is something else', () => {
	const dir = folder();
	for (const text of ['', '{', '[]', 'null', '{"look":"a","generation":1,"rows":[7],"bones":[]}']) {
		writeFileSync(join(dir, 'frame.json'), text, {mode: 0o600});
		expect(readKeptFrame(dir)).toBeUndefined();
	}
});
