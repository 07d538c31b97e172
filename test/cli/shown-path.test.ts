import {homedir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {shownPath} from '../../src/cli/shown-path.js';

it.each([
	[homedir(), '~'],
	[join(homedir(), 'Downloads'), join('~', 'Downloads')],
	[`${homedir()}s`, `${homedir()}s`],
	['/tmp/a\u001B[2Jb', '/tmp/ab'],
])('shows %j as %j', (path, shown) => {
	expect(shownPath(path)).toBe(shown);
});
