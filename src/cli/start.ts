import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {ConfigError, homePaths} from '../config/index.js';
import {printable} from '../printable.js';
import {StoreError} from '../store/index.js';
import {colourLevel, isScreenCapable} from '../terminal/index.js';
import {buildDesk} from './build-desk.js';
import {NoConfigError, type OutsideDesk, UsageError} from './command.js';
import type {FirstFrame} from './first-frame.js';
import {globalOptions, wordsInFront} from './global-options.js';
import {speechIsConfigured} from './speech-is-configured.js';
import {version} from './version.js';

/** Sees which way in is meant, goes there, and turns what is thrown into a sentence and an exit status. */
export async function start(argv: readonly string[], frame?: FirstFrame): Promise<number> {
	process.stdout.on('error', endWithoutStdout);
	const isDebug = argv.includes('--debug');
	try {
		return await enter(argv, frame);
	} catch (error) {
		frame?.erase();
		process.stderr.write(`newsterm: ${printable(messageOf(error, isDebug))}\n`);
		return error instanceof UsageError ? 2 : 1;
	}
}

/** `newsterm list | head`: who reads has had enough, and that is no failure. A full disk is one. */
function endWithoutStdout({code, message}: NodeJS.ErrnoException): void {
	if (code === 'EIO') return; // the terminal is gone; the screen ends by it in good order
	if (code !== 'EPIPE') process.stderr.write(`newsterm: stdout cannot be written: ${printable(message)}\n`);
	process.exit(code === 'EPIPE' ? 0 : 1);
}

async function enter(argv: readonly string[], frame: FirstFrame | undefined): Promise<number> {
	if (argv[0] === 'complete') return completed(argv.slice(1));
	const {options, rest} = splitArgs(argv);
	if (options.version) return printed(`newsterm ${version}`);
	if (options.help || rest[0] === 'help')
		return command(['help', ...rest.filter((word) => word !== 'help')], options);
	mustBeThere(options, rest);
	if (rest.length > 0) return command(rest, options);

	const isTerminal = process.stdout.isTTY && process.stdin.isTTY;
	if (options.plain || !isTerminal) return frontPage(options);
	const isCapable = isScreenCapable(process.env, process.stdout);
	const home = homeOf(options);
	const isSpoken = options['screen-reader'] === true || process.env['INK_SCREEN_READER'] === 'true';
	if (!isCapable && !isSpoken && !speechIsConfigured(home.configFile)) return frontPage(options, cannotDraw);

	const {runScreen} = await import('./run-screen.js');
	const colours = colourLevel(process.env, process.stdout);
	return runScreen({
		home,
		isDemo: options.demo === true,
		colours,
		isCapable,
		isSpoken,
		...(frame && {frame}),
	});
}

/** They write a config file where there is none, or have to do with none. */
const needNoConfig = new Set(['add', 'import', 'config', 'completion', 'parse']);

/** A slip in a path would begin a second life with no feeds. @throws {NoConfigError} */
function mustBeThere({config, demo}: Options, [command = '']: readonly string[]): void {
	if (config === undefined || demo || needNoConfig.has(command) || existsSync(config)) return;
	throw new NoConfigError(config, `"newsterm --config ${config} add" a feed to begin it`);
}

const cannotDraw =
	'this terminal says that it can only print (TERM), so this is the front page; "newsterm --screen-reader" reads the news in lines';

/** As plain lines; behind them why there is no more. */
async function frontPage(options: Options, reason?: string): Promise<number> {
	const {printFrontPage} = await import('./print-front-page.js');
	const status = await withDesk(options, async (desk) => printFrontPage(desk));
	if (reason !== undefined && status === 0) process.stderr.write(`newsterm: ${reason}\n`);
	return status;
}

async function command(argv: readonly string[], options: Options): Promise<number> {
	const {runCommand} = await import('./run-command.js');
	return withDesk(options, (desk) => runCommand(argv, desk));
}

/** With --demo the desk is that of the sample edition, fetched first and thrown away after. */
async function withDesk(options: Options, work: (desk: OutsideDesk) => Promise<number>): Promise<number> {
	const sample = options.demo ? await openSample() : undefined;
	const desk = buildDesk(sample?.home ?? homeOf(options));
	try {
		await sample?.fetch(desk);
		return await work(desk);
	} finally {
		await desk.close();
		sample?.remove();
	}
}

async function openSample() {
	const [{openDemoHome}, {fetchNews}] = await Promise.all([
		import('./demo-home.js'),
		import('./fetch-news.js'),
	]);
	const {home, remove} = openDemoHome(process.env, Date.now());
	return {home, remove, fetch: (desk: OutsideDesk) => fetchNews(desk, {isForced: true})};
}

interface Options {
	readonly config?: string;
	readonly debug?: boolean;
	readonly demo?: boolean;
	readonly plain?: boolean;
	readonly 'screen-reader'?: boolean;
	readonly version?: boolean;
	readonly help?: boolean;
}

/** What stands before the first word that is no option is newsterm's own; the rest is the command's. */
function splitArgs(argv: readonly string[]): {readonly options: Options; readonly rest: readonly string[]} {
	const count = wordsInFront(argv);
	try {
		const {values} = parseArgs({args: argv.slice(0, count), options: globalOptions});
		return {options: values, rest: argv.slice(count).filter((word) => word !== '--debug')};
	} catch (cause) {
		const [sentence = ''] = cause instanceof Error ? cause.message.split('. ') : [];
		throw new UsageError(`${sentence}. "newsterm help" lists what there is.`, {cause});
	}
}

function homeOf({config}: Options) {
	return homePaths(process.env, process.platform, config === undefined ? {} : {config});
}

/** For a shell: what was typed so far is no command line yet. */
async function completed(words: readonly string[]): Promise<number> {
	const {complete} = await import('./completion/complete.js');
	for (const line of complete(words)) printed(line);
	return 0;
}

function printed(line: string): number {
	process.stdout.write(`${line}\n`);
	return 0;
}

/** One sentence for what a person can mend; a bug shows where it is. */
function messageOf(error: unknown, isDebug: boolean): string {
	if (!(error instanceof Error)) return String(error);
	const isTheirs = [ConfigError, StoreError, UsageError, NoConfigError].some((kind) => error instanceof kind);
	if (isTheirs && !isDebug) return error.message;
	return isDebug
		? (error.stack ?? error.message)
		: `${error.message} (a bug in newsterm: --debug shows where)`;
}
