import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Two busy cores, real processes: a machine may be twenty times slower than itself, and nothing here asserts a time.
		testTimeout: 300_000,
		hookTimeout: 120_000,
	},
});
