/**
 * What Ink loads at start that newsterm needs not (docs/decisions/0017-lean-ink.md). Each replacement fails the build when
 * what it replaces is not there any more. `NEWSTERM_STOCK_INK=1 node tools/build.js` builds with Ink as it is.
 */
import {readFileSync} from 'node:fs';

/** Yoga fetches its own WebAssembly from a data: address, for which Node loads its whole HTTP client: 40 ms. */
const withoutFetch = {
	name: 'yoga-without-fetch',
	setup(build) {
		build.onLoad({filter: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/}, ({path}) => {
			const parts = readFileSync(path, 'utf8').split('"function"!=typeof fetch');
			if (parts.length !== 3) throw new Error(`${path} loads its WebAssembly in another way than it did`);
			return {contents: parts.join('true')};
		});
	},
};

const ownWidth = {
	name: 'own-string-width',
	setup(build) {
		const path = new URL('../src/typeset/string-width.ts', import.meta.url).pathname;
		build.onResolve({filter: /^string-width$/}, () => ({path}));
	},
};

export const leanInk = process.env.NEWSTERM_STOCK_INK === '1' ? [] : [withoutFetch, ownWidth];
