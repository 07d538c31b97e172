import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Home, homePaths} from '../config/index.js';
import type {EpochMs} from '../model.js';
import {prepareDemo} from './demo.js';
import {packageFile} from './package-file.js';

/** Beside dist/ in the package, and in a checkout. */
const sampleDir = packageFile('sample');

/** A home for the sample edition that is thrown away when it is closed. */
export function openDemoHome(
	env: Readonly<Record<string, string | undefined>>,
	now: EpochMs,
): {readonly home: Home; remove(): void} {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-demo-'));
	prepareDemo({sampleDir, home: dir, now});
	return {
		home: {...homePaths({...env, NEWSTERM_HOME: dir}, process.platform), isSample: true},
		remove: () => rmSync(dir, {recursive: true, force: true}),
	};
}
