/**
 * Parts of Node that newsterm's first seconds do without, loaded when they are first called: node:crypto and node:zlib
 * cost 10 ms where they are only imported. What `src/` imports of
 * them is a function, or `constants`.
 */
import crypto from 'node:crypto';
import zlib from 'node:zlib';

const late = {'node:crypto': crypto, 'node:zlib': zlib};

export const lateBuiltins = {
	name: 'late-builtins',
	setup(build) {
		build.onResolve({filter: /^node:(crypto|zlib)$/}, ({path, importer}) =>
			importer.includes('node_modules') ? undefined : {path, namespace: 'late', sideEffects: false},
		);
		build.onLoad({filter: /.*/, namespace: 'late'}, ({path}) => ({
			contents: Object.entries(late[path])
				.map(([name, value]) => lateExport(path, name, value))
				.join('\n'),
		}));
	},
};

function lateExport(path, name, value) {
	if (name === 'constants') return `export const constants = ${JSON.stringify(value)};`;
	if (typeof value !== 'function') return '';
	return `export const ${name} = (...given) => process.getBuiltinModule('${path}').${name}(...given);`;
}
