import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {manual} from '../../src/cli/manual/manual.js';
import {checkout} from './program.js';

it('the manual is shipped as the sources have it', async () => {
	const {man} = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
	expect(man).toEqual(['./dist/newsterm.1']); // npm passes over one that is no list
	const built = readFileSync(join(checkout, man[0]), 'utf8');
	const [, date = ''] = /^\.TH NEWSTERM 1 (\d{4}-\d\d-\d\d) /.exec(built) ?? [];
	expect(built).toBe(await manual(date));
});
