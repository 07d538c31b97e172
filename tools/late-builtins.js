/**
 * Parts of Node that are asked for when they are first called. To import one is to load all that it exports, 2 to 5 ms
 * each: streams and readline with node:fs, MIME types with node:util, and with node:http a second undici, 40 ms. Node 22
 * warns of node:sqlite when it is loaded: then is after `silenceWarnings`. What `src/` imports of them are functions, classes
 * nobody extends, and values.
 */
import childProcess from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import sqlite from 'node:sqlite';
import timers from 'node:timers/promises';
import util from 'node:util';
import workerThreads from 'node:worker_threads';
import zlib from 'node:zlib';

const late = {
	'node:child_process': childProcess,
	'node:crypto': crypto,
	'node:fs': fs,
	'node:http': http,
	'node:os': os,
	'node:sqlite': sqlite,
	'node:timers/promises': timers,
	'node:util': util,
	'node:worker_threads': workerThreads,
	'node:zlib': zlib,
};

export const lateBuiltins = {
	name: 'late-builtins',
	setup(build) {
		build.onResolve({filter: /^node:/}, ({path, importer}) =>
			!(path in late) || importer.includes('node_modules')
				? undefined
				: {path, namespace: 'late', sideEffects: false},
		);
		build.onLoad({filter: /.*/, namespace: 'late'}, ({path}) => ({
			contents: Object.keys(late[path])
				.map((name) => lateExport(path, name))
				.join('\n'),
		}));
	},
};

function lateExport(path, name) {
	const value = late[path][name];
	const there = `process.getBuiltinModule('${path}').${name}`;
	// The same on every system, and asked for at the beginning; those of node:fs are the system's.
	if (value === zlib.constants) return `export const constants = ${JSON.stringify(value)};`;
	if (typeof value !== 'function') return `export const ${name} = /* @__PURE__ */ (() => ${there})();`;
	return `export function ${name}(...given) {
		return new.target ? new (${there})(...given) : ${there}(...given);
	}`;
}
