import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A directory of the test's own, gone when it ends. */
export function tempDir(): string {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-config-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	return dir;
}

/** A config file that holds the text. */
export function configFile(text: string | Uint8Array): string {
	const file = join(tempDir(), 'config.json');
	writeFileSync(file, text);
	return file;
}
