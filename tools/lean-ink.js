/**
 * What Ink loads at start that newsterm needs not (docs/decisions/0017-lean-ink.md). Each replacement fails the build when
 * what it replaces is not there any more. `NEWSTERM_STOCK_INK=1 node tools/build.js` builds with Ink as it is.
 */
import {readFileSync} from 'node:fs';

/**
 * Yoga fetches its own WebAssembly from a data: address, for which Node loads its whole HTTP client: 40 ms. Then it has
 * it compiled on another thread, for which everything waits.
 */
const yogaAtOnce = {
	name: 'yoga-at-once',
	setup(build) {
		build.onLoad({filter: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/}, ({path}) => {
			const source = readFileSync(path, 'utf8');
			const withoutFetch = replaced(source, '"function"!=typeof fetch', 'true', 2);
			const compiled =
				'(module=>({module,instance:new WebAssembly.Instance(module,d)}))(new WebAssembly.Module(f))';
			return {contents: replaced(withoutFetch, 'WebAssembly.instantiate(f,d)', compiled, 1)};
		});
	},
};

function replaced(source, what, by, times) {
	const parts = source.split(what);
	if (parts.length !== times + 1)
		throw new Error(`Yoga's loader has ${parts.length - 1} × ${what}, not ${times}`);
	return parts.join(by);
}

const ownWidth = {
	name: 'own-string-width',
	setup(build) {
		const path = new URL('../src/typeset/string-width.ts', import.meta.url).pathname;
		build.onResolve({filter: /^string-width$/}, () => ({path}));
	},
};

export const leanInk = process.env.NEWSTERM_STOCK_INK === '1' ? [] : [yogaAtOnce, ownWidth];
