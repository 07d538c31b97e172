/** Bundles a TypeScript file and runs it: source imports end in .js, so Node cannot run it as it is. */
import {mkdtempSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';

/**
 * @param {string} file path of the TypeScript file
 * @param {readonly string[]} args what it finds in process.argv, from 2 on
 */
export async function runBundled(file, args) {
	// Beside node_modules, so that what stays outside the bundle is found.
	const folder = mkdtempSync(join(import.meta.dirname, '..', 'node_modules', '.bundled-'));
	process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

	const outfile = join(folder, `${basename(file, '.ts')}.mjs`);
	await esbuild.build({
		entryPoints: [file],
		outfile,
		bundle: true,
		packages: 'external',
		format: 'esm',
		platform: 'node',
		target: 'node22.19',
		logLevel: 'warning',
	});
	await esbuild.stop(); // its service would go on, beside what is measured

	process.argv = [process.argv[0] ?? 'node', outfile, ...args];
	await import(pathToFileURL(outfile).href);
}
