/**
 * What Ink loads at start that newsterm needs not (docs/decisions/0017-lean-ink.md). Each replacement fails the build when
 * what it replaces is not there any more. `NEWSTERM_STOCK_INK=1 node tools/build.js` builds with Ink as it is.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';

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
		throw new Error(`Ink's bundle has ${parts.length - 1} × ${what}, not ${times}`);
	return parts.join(by);
}

const ownWidth = {
	name: 'own-string-width',
	setup(build) {
		const path = new URL('../src/typeset/string-width.ts', import.meta.url).pathname;
		build.onResolve({filter: /^string-width$/}, () => ({path}));
	},
};

/** Files of Ink whose way of working `src/components/lean-output.ts` relies on, as they were when it was tested against them. */
const outputStage = {
	'output.js': '5e6c511c0a573f48cd57',
	'renderer.js': '05edd82d839770ff3dbc',
	'render-node-to-output.js': 'de6aebe3d2224648cf2e',
};

const ownOutput = {
	name: 'own-output',
	setup(build) {
		build.onLoad({filter: /ink\/build\/output\.js$/}, ({path}) => {
			for (const [name, known] of Object.entries(outputStage))
				refuseOther(new URL(name, `file://${path}`), known);
			const lean = new URL('../src/components/lean-output.ts', import.meta.url).pathname;
			return {
				contents: `import {leanOutput} from ${JSON.stringify(lean)};\n${readFileSync(path, 'utf8')}\nleanOutput(Output);`,
				resolveDir: dirname(path),
			};
		});
	},
};

/** Ink goes down the screen row by row; `src/components/frame-update.ts` goes to the rows that changed, and has moved ones moved. */
const ownUpdate = {
	name: 'own-update',
	setup(build) {
		build.onLoad({filter: /ink\/build\/log-update\.js$/}, ({path}) => {
			refuseOther(new URL(`file://${path}`), '0336ec176d00780756df');
			const own = new URL('../src/components/frame-update.ts', import.meta.url).pathname;
			const whole = `const whole = areColumnsUnchanged && process.env.NEWSTERM_STOCK_INK !== '1'
				? frameUpdate(previousLines, nextLines, stream, lineUpdate)
				: undefined;`;
			const source = `import {frameUpdate} from ${JSON.stringify(own)};\n${readFileSync(path, 'utf8')}`;
			const steps = [
				[
					'if (visibleCount < previousVisible) {',
					`${whole}\nif (whole !== undefined) buffer.push(whole);\nelse if (visibleCount < previousVisible) {`,
				],
				[
					'for (let i = 0; i < visibleCount; i++) {',
					'for (let i = whole === undefined ? 0 : visibleCount; i < visibleCount; i++) {',
				],
			];
			const contents = steps.reduce((so, [what, by]) => replaced(so, what, by, 1), source);
			return {contents, resolveDir: dirname(path)};
		});
	},
};

function refuseOther(file, known) {
	const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
	if (!hash.startsWith(known))
		throw new Error(
			`${file.pathname} has changed: see that what is put in its place still fits, then note ${hash.slice(0, 20)}`,
		);
}

/** Intl.Segmenter is 10 ms where it is only made; these packages make one each, and a screen of newsterm needs none. */
const lateSegmenters = {
	name: 'late-segmenters',
	setup(build) {
		const files =
			/(wrap-ansi\/index|ink\/build\/line-update|slice-ansi\/tokenize-ansi|ansi-tokenize\/build\/tokenize)\.js$/;
		build.onLoad({filter: files}, ({path}) => {
			const source = readFileSync(path, 'utf8');
			const [made, name, options] = /const (\w+) = new Intl\.Segmenter\((.*)\);/.exec(source) ?? [];
			if (made === undefined) throw new Error(`${path} makes no segmenter at its beginning any more`);
			const late = `const ${name} = {made: undefined, segment(text) {
				this.made ??= new Intl.Segmenter(${options});
				return this.made.segment(text);
			}};`;
			return {contents: source.replace(made, () => late), resolveDir: dirname(path)};
		});
	},
};

export const leanInk =
	process.env.NEWSTERM_STOCK_INK === '1' ? [] : [yogaAtOnce, ownWidth, ownOutput, ownUpdate, lateSegmenters];
