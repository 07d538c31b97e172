/** Bundles a bench file and runs it: `npx node bench/run.js store 100000`. Source imports end in .js, so Node cannot run it as it is. */
import {mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';

const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
	console.error('Usage: npx node bench/run.js NAME [ARGUMENT…], where bench/NAME.ts exists.');
	process.exit(2);
}

// Beside node_modules, so that what stays outside the bundle is found.
const folder = mkdtempSync(join(import.meta.dirname, '..', 'node_modules', '.bench-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

const outfile = join(folder, `${name}.mjs`);
await esbuild.build({
	entryPoints: [join(import.meta.dirname, `${name}.ts`)],
	outfile,
	bundle: true,
	packages: 'external',
	format: 'esm',
	platform: 'node',
	target: 'node22.19',
	logLevel: 'warning',
});

process.argv = [process.argv[0] ?? 'node', outfile, ...args];
await import(pathToFileURL(outfile).href);
