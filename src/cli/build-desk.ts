import {setTimeout} from 'node:timers/promises';
import {type Config, type Home, readConfig} from '../config/index.js';
import {type Printable, printableLine} from '../printable.js';
import {muteFault, openReader, openStore, type Store, type StoreReader} from '../store/index.js';
import {isScreenCapable} from '../terminal/index.js';
import {NoConfigError, type OutsideDesk} from './command.js';
import {lateFetcher} from './fetching.js';
import {mended} from './mended.js';

export interface OpenDesk extends OutsideDesk {
	close(): Promise<void>;
}

/** The real outside of a command: the clock, the streams, the files of this person. */
export function buildDesk(home: Home): OpenDesk {
	const open: {close(): void}[] = [];
	const complain = (line: string): void => void process.stderr.write(`${line}\n`);
	const told = (line: string): void => complain(`newsterm: ${printableLine(line)}`);
	const opened = <T extends {close(): void}>(openIt: () => T): T =>
		kept(mended({home, now: Date.now, complain: told}, openIt));
	let config: Config | undefined;
	const kept = <T extends {close(): void}>(one: T): T => {
		open.push(one);
		return one;
	};
	// Names of themes and keys are the screen's business, and knowing them costs loading all of it.
	const readConfigOnce = (): Config => {
		config ??= readConfig(home.configFile, {muteFault});
		if (config) return config;
		throw new NoConfigError(home.configFile);
	};
	const fetcher = lateFetcher(
		() => ({
			perHost: readConfig(home.configFile)?.refresh.perHost ?? 2,
			isSealed: home.isSample === true,
		}),
		process.env,
		Date.now,
	);

	return {
		env: process.env,
		home,
		now: Date.now,
		print(line) {
			process.stdout.write(`${line}\n`);
		},
		complain,
		...(isScreenCapable(process.env, process.stderr) && {progress: showProgress}),
		isTerminal: process.stdout.isTTY,
		columns: process.stdout.columns ?? 80,
		readStdin,
		wait: async (ms) => {
			await setTimeout(ms);
		},
		config: readConfigOnce,
		openStore: (): Store => opened(() => openStore(home.storeFile)),
		openReader: (): StoreReader => opened(() => openReader(home.storeFile)),
		fetcher: fetcher.get,
		async close() {
			await fetcher.close();
			for (const one of open) one.close();
		},
	};
}

/** One line that is written over and over: back to its start, erased to its end. */
function showProgress(text: Printable): void {
	process.stderr.write(`\r\u001B[K${text}`);
}

async function readStdin(): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString('utf8');
}
