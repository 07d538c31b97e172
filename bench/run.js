/** Runs a bench file: `npx node bench/run.js store 100000`. */
import {join} from 'node:path';
import {runBundled} from '../tools/run-bundled.js';

const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
	console.error('Usage: npx node bench/run.js NAME [ARGUMENT…], where bench/NAME.ts exists.');
	process.exit(2);
}
await runBundled(join(import.meta.dirname, `${name}.ts`), args);
