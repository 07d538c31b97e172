import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// One thread a core, that loads the rooms once: a process a file did not even start where all cores were busy.
		pool: 'threads',
		isolate: false,
		// Real programs are started, too; a machine may be twenty times slower than itself, and nothing asserts a time.
		testTimeout: 300_000,
		hookTimeout: 120_000,
	},
});
