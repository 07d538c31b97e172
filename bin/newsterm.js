#!/usr/bin/env node
/**
 * The front door. Parses on Node 14, so that an old Node hears a sentence instead of a syntax error: it answers
 * --version and --help itself, finds a newer Node where there is one, and loads the program late.
 */
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

// Importing it would load streams and readline, too: a sixth of a bare Node's start.
const {existsSync, readFileSync} = createRequire(import.meta.url)('fs');

const needed = [22, 19];
const args = process.argv.slice(2);

function path(relative) {
	return fileURLToPath(new URL(relative, import.meta.url));
}

function isNewEnough(version) {
	const [major, minor] = version.split('.').map(Number);
	return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** The one the person names; in a checkout, the one the project brings. */
function newerNode() {
	const own = process.env.NEWSTERM_NODE;
	if (own) return own;
	const project = path('../node_modules/.bin/node');
	return existsSync(path('../tools/dev-node')) && existsSync(project) ? project : undefined;
}

async function runOn(node) {
	const [{spawn}, {constants}] = await Promise.all([import('node:child_process'), import('node:os')]);
	const child = spawn(node, [fileURLToPath(import.meta.url), ...args], {
		stdio: 'inherit',
		// The next front door must not come here again.
		env: {...process.env, NEWSTERM_NODE: undefined, NEWSTERM_REEXECUTED: '1'},
	});
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
	for (const signal of signals) process.on(signal, () => child.kill(signal));
	child.on('error', () => complain(`${node} cannot be started.`));
	child.on('exit', (status, signal) => {
		process.exitCode = status === null ? 128 + (constants.signals[signal] || 0) : status;
	});
}

function complain(line) {
	process.stderr.write(`newsterm: ${line}\n`);
	process.exitCode = 1;
}

async function load() {
	if (!existsSync(path('../dist/newsterm.js'))) {
		complain('dist/ is missing. In a checkout, "npm install && npm start" builds it.');
		return;
	}
	process.env.NODE_ENV = process.env.NODE_ENV || 'production';
	const {main} = await import('../dist/newsterm.js');
	process.exitCode = await main(args);
}

if (args[0] === '--version' || args[0] === '-v') {
	process.stdout.write(`newsterm ${JSON.parse(readFileSync(path('../package.json'), 'utf8')).version}\n`);
} else if ((args[0] === '--help' || args[0] === '-h') && existsSync(path('../dist/help.txt'))) {
	process.stdout.write(readFileSync(path('../dist/help.txt'), 'utf8'));
} else if (isNewEnough(process.versions.node)) {
	load();
} else if (newerNode() && !process.env.NEWSTERM_REEXECUTED) {
	runOn(newerNode());
} else {
	complain(`this is Node ${process.versions.node}; ${needed.join('.')} or newer is needed.`);
	complain(
		'Install it (nodejs.org, nvm, fnm, volta), or say where one is: NEWSTERM_NODE=/path/to/node newsterm',
	);
}
