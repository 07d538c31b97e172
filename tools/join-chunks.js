/**
 * Joins chunks that are always loaded together. esbuild makes a chunk of whatever has the same guests, which is dozens of
 * small files on the way to the first frame; each takes Node 0.5–1 ms to find, read and link.
 */
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as esbuild from 'esbuild';

const importing = /import(?:\{([^}]*)\}from)?"\.\/([\w-]+\.js)"/g;
const exporting = /export\{([^}]*)\};/;
const importingLate = /import\("\.\/([\w-]+\.js)"\)/g;

/** `groups`: entries → the file that takes what all of them import; what an earlier group takes stays with that one. */
export async function joinChunks(dir, groups, options) {
	const sources = new Map(
		readdirSync(dir)
			.filter((name) => name.endsWith('.js'))
			.map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
	);
	const late = new Set(
		[...sources.values()].flatMap((source) => [...source.matchAll(importingLate)].map(([, name]) => name)),
	);
	/** Chunk → the file it goes into, and what stands before its names there. */
	const places = new Map();
	for (const [entries, into] of groups) {
		const [first, ...others] = entries.map((entry) => reached(entry, sources));
		const chunks = [...first].filter(
			(name) =>
				others.every((other) => other.has(name)) &&
				!entries.includes(name) &&
				!late.has(name) &&
				!places.has(name),
		);
		chunks.forEach((name, at) => void places.set(name, {into, prefix: `c${at}_`}));
	}
	for (const [, into] of groups) await writeJoined(dir, into, sources, places, options);
	for (const [name, source] of sources) {
		if (places.has(name)) rmSync(join(dir, name));
		else writeFileSync(join(dir, name), redirected(source, places));
	}
}

function reached(entry, sources, seen = new Set()) {
	if (seen.has(entry)) return seen;
	seen.add(entry);
	for (const [, , name] of sources.get(entry).matchAll(importing)) reached(name, sources, seen);
	return seen;
}

async function writeJoined(dir, into, sources, places, options) {
	const mine = [...places].filter(([, place]) => place.into === into);
	const contents = mine.map(([name, {prefix}]) => {
		const names = namesIn(exporting.exec(sources.get(name))?.[1] ?? '').map(
			({as}) => `${as} as ${prefix}${as}`,
		);
		return `export {${names.join(',')}} from './${name}';`;
	});
	const apart = {
		name: 'apart',
		setup(build) {
			build.onResolve({filter: /^\.\//}, ({path}) =>
				places.get(path.slice(2))?.into === into ? undefined : {path, external: true},
			);
		},
	};
	await esbuild.build({
		...options,
		stdin: {contents: contents.join('\n'), resolveDir: dir},
		outdir: undefined,
		outfile: join(dir, into),
		plugins: [apart],
		banner: {},
	});
	const joined = join(dir, into);
	writeFileSync(joined, redirected(readFileSync(joined, 'utf8'), places));
}

/** What is imported of a chunk is imported of the file it went into. */
function redirected(source, places) {
	return source.replaceAll(importing, (all, names, chunk) => {
		const place = places.get(chunk);
		if (!place) return all;
		if (names === undefined) return `import"./${place.into}"`;
		const there = namesIn(names).map(({name, as}) => `${place.prefix}${name} as ${as}`);
		return `import{${there.join(',')}}from"./${place.into}"`;
	});
}

function namesIn(list) {
	return list
		.split(',')
		.filter((name) => name !== '')
		.map((name) => {
			const [inside, outside = inside] = name.split(' as ');
			return {name: inside, as: outside};
		});
}
