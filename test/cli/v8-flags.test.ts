import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';

it('sets no flag that this V8 does not know: it would complain on the screen', () => {
	const known = execFileSync(process.execPath, ['--v8-options'], {encoding: 'utf8'});
	const source = readFileSync('src/cli/ingest-worker.ts', 'utf8');
	const flags = [...source.matchAll(/setFlagsFromString\('(--[a-z-]+)/g)].map(([, flag]) => flag);
	expect(flags).toHaveLength(1);
	for (const flag of flags) expect(known).toContain(`${flag} (`);
});
