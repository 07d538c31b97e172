/** Bundles src/ into dist/: few, minified chunks, since hundreds of small files cost 150 ms at start. */
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';
import {joinChunks} from './join-chunks.js';
import {lateBuiltins} from './late-builtins.js';
import {leanInk} from './lean-ink.js';
import {throughDoors} from './through-doors.js';

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

const common = {
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node22.19',
	// Names stay, for stack traces: esbuild's own way of keeping them runs for each function that is made, 20 ms at start.
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'external',
	jsx: 'automatic',
	loader: {'.json': 'json'},
	// Its `main` is UMD and dies in a bundle.
	alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	// undici and react are CommonJS.
	banner: {js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"},
	logLevel: 'warning',
};

const {metafile} = await esbuild.build({
	...common,
	entryPoints: {
		start: 'src/cli/start.ts',
		'ingest-worker': 'src/cli/ingest-worker.ts',
		'picture-worker': 'src/ingest/pages/picture-thread.ts',
		'help-text': 'src/cli/help-text.ts',
	},
	// Flat: `new URL('./ingest-worker.js', import.meta.url)` is resolved against the chunk it lands in.
	chunkNames: '[name]-[hash]',
	splitting: true,
	metafile: true,
	plugins: [withoutDevtools, withWasm, lateBuiltins, throughDoors, ...leanInk],
});

/** What a file of the source that is imported late became. */
function lateFile(source) {
	return basename(Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === source)[0]);
}

await joinChunks(
	'dist',
	[
		[['start.js'], 'common.js'],
		// A command loads no more of the screen than it uses.
		[[lateFile('src/cli/run-screen.ts'), lateFile('src/cli/run-command.ts')], 'shared.js'],
		[[lateFile('src/cli/run-screen.ts')], 'reader.js'],
		[[lateFile('src/cli/run-command.ts')], 'commands.js'],
	],
	common,
);

/** Chunks that are shared hold whole rooms, of which the first frame needs a few lines: 4 KB instead of 150. */
const apart = {
	name: 'apart',
	setup(build) {
		build.onResolve({filter: /^\.\/start\.js$/}, ({path}) => ({path, external: true}));
	},
};

await esbuild.build({...common, entryPoints: {newsterm: 'src/cli/main.ts'}, plugins: [apart, lateBuiltins]});

// The front door answers --help on a Node that cannot run the rest.
const {helpText} = await import(pathToFileURL('dist/help-text.js').href);
writeFileSync('dist/help.txt', helpText());

// newsterm(1), of the day it was made (reproducible-builds.org/docs/source-date-epoch). What makes it is not shipped.
await esbuild.build({
	...common,
	entryPoints: {manual: 'src/cli/manual/manual.ts'},
	plugins: [withoutDevtools],
});
const {manual} = await import(pathToFileURL('dist/manual.js').href);
const seconds = process.env.SOURCE_DATE_EPOCH;
const made = seconds ? new Date(Number(seconds) * 1000) : new Date();
writeFileSync('dist/newsterm.1', await manual(made.toISOString().slice(0, 10)));
for (const {name} of readdirSync('dist', {withFileTypes: true}))
	if (name.startsWith('manual.js')) rmSync(join('dist', name));
