/** `npm run fuzz`: far more of what may come from outside than `npm test` has time for. */
import {join} from 'node:path';
import {runBundled} from './run-bundled.js';

await runBundled(join(import.meta.dirname, '..', 'test', 'fuzz', 'main.ts'), process.argv.slice(2));
