/** `npm run fuzz -- ROUNDS SEED`: seeded damage to feeds, far longer than `npm test` has time for. */
import {join} from 'node:path';
import {runBundled} from './run-bundled.js';

await runBundled(join(import.meta.dirname, '..', 'test', 'fuzz', 'feeds.ts'), process.argv.slice(2));
