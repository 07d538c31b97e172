/**
 * In the source a room is entered by its door, `index.ts`; in the bundle each guest goes straight to the file it needs. Else
 * whoever asks a room for one thing loads all of it at start, since esbuild keeps together what a door names.
 */
import {readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';

const entering = /^import \{([^}]+)\} from '(\.[^']*\/index\.js)';$/gm;
const naming = /^export (?:type )?\{([^}]+)\} from '(\.[^']+)';$/gm;

export const throughDoors = {
	name: 'through-doors',
	setup(build) {
		const doors = new Map();
		build.onLoad({filter: /[\\/]src[\\/].*\.tsx?$/}, ({path}) => {
			const contents = readFileSync(path, 'utf8').replaceAll(entering, (_, names, door) => {
				const index = join(dirname(path), door.replace(/\.js$/, '.ts'));
				if (!doors.has(index)) doors.set(index, homesOf(index));
				return namesIn(names)
					.map((name) => `import {${name}} from '${from(path, doors.get(index), name) ?? door}';`)
					.join('');
			});
			return {contents, loader: path.endsWith('x') ? 'tsx' : 'ts'};
		});
	},
};

function namesIn(list) {
	return list
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** What a room lets out → the file it lives in, and the name it has there. */
function homesOf(index) {
	const homes = new Map();
	for (const [, names, file] of readFileSync(index, 'utf8').matchAll(naming)) {
		for (const name of namesIn(names)) {
			const [inside, outside = inside] = name.replace(/^type /, '').split(' as ');
			if (inside === outside) homes.set(outside, join(dirname(index), file));
		}
	}
	return homes;
}

/** Absent: the door itself is its home, or calls it by another name. */
function from(path, homes, name) {
	const home = homes.get(name.replace(/^type /, '').split(' as ')[0]);
	return home && `./${relative(dirname(path), home)}`;
}
