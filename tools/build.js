/** Bundles src/ into dist/: few, minified chunks, since hundreds of small files cost 150 ms at start. */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';

/** ink imports the React devtools statically; without this they are hoisted into the start-up chunk. */
const withoutDevtools = {
	name: 'without-devtools',
	setup(build) {
		build.onResolve({filter: /^react-devtools-core$/}, () => ({
			path: 'react-devtools-core',
			namespace: 'empty',
		}));
		build.onLoad({filter: /.*/, namespace: 'empty'}, () => ({contents: 'export default {}'}));
	},
};

/** The decoders of pictures read their WebAssembly from beside themselves; in the bundle it stands in their place. */
const withWasm = {
	name: 'with-wasm',
	setup(build) {
		build.onLoad({filter: /@cwasm\/[a-z-]+\/index\.js$/}, ({path}) => {
			const reading = /fs\.readFileSync\(path\.join\(__dirname, '([a-z-]+\.wasm)'\)\)/;
			const source = readFileSync(path, 'utf8');
			const [found, file] = reading.exec(source) ?? [];
			if (!found) throw new Error(`${path} reads its WebAssembly in another way than it did`);
			const bytes = readFileSync(join(dirname(path), file)).toString('base64');
			return {contents: source.replace(found, () => `Buffer.from('${bytes}', 'base64')`)};
		});
	},
};

rmSync('dist', {recursive: true, force: true});

await esbuild.build({
	entryPoints: {
		newsterm: 'src/cli/main.ts',
		'ingest-worker': 'src/cli/ingest-worker.ts',
		'picture-worker': 'src/ingest/pages/picture-thread.ts',
		'help-text': 'src/cli/help-text.ts',
	},
	outdir: 'dist',
	// Flat: `new URL('./ingest-worker.js', import.meta.url)` is resolved against the chunk it lands in.
	chunkNames: '[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22.19',
	minify: true,
	keepNames: true,
	legalComments: 'external',
	jsx: 'automatic',
	loader: {'.json': 'json'},
	// Its `main` is UMD and dies in a bundle.
	alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	// undici and react are CommonJS.
	banner: {js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"},
	plugins: [withoutDevtools, withWasm],
	logLevel: 'warning',
});

// The front door answers --help on a Node that cannot run the rest.
const {helpText} = await import(pathToFileURL('dist/help-text.js').href);
writeFileSync('dist/help.txt', helpText());
