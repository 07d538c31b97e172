import {homedir, userInfo} from 'node:os';
import {posix, win32} from 'node:path';

/** Where newsterm keeps what. */
export interface Home {
	readonly configFile: string;
	/** Beside the config file, for editors. */
	readonly schemaFile: string;
	readonly storeFile: string;
	readonly journalFile: string;
	readonly cacheDir: string;
	/** Of the sample edition, thrown away after: nothing is asked of the network. */
	readonly isSample?: true;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The paths of this person: all under $NEWSTERM_HOME, else by the XDG Base Directory Specification 0.8 (macOS too),
 * else %APPDATA% and %LOCALAPPDATA%. `config` moves the config file alone.
 */
export function homePaths(
	env: Environment,
	platform: NodeJS.Platform = process.platform,
	{config, user = homedir()}: {readonly config?: string; readonly user?: string} = {},
): Home {
	const path = platform === 'win32' ? win32 : posix;
	// HOME may be empty or relative, and would then be another place in every folder.
	const dirs = directories(env, platform, path.isAbsolute(user) ? user : userInfo().homedir);
	const configFile = config ? path.resolve(config) : path.join(dirs.config, 'config.json');
	return {
		configFile,
		schemaFile: path.join(path.dirname(configFile), 'config.schema.json'),
		storeFile: path.join(dirs.data, 'newsterm.db'),
		journalFile: path.join(dirs.data, 'actions.jsonl'),
		cacheDir: dirs.cache,
	};
}

interface Directories {
	readonly config: string;
	readonly data: string;
	readonly cache: string;
}

function directories(env: Environment, platform: NodeJS.Platform, user: string): Directories {
	const path = platform === 'win32' ? win32 : posix;
	const own = env['NEWSTERM_HOME'];
	if (own) {
		const dir = path.resolve(own);
		return {config: dir, data: dir, cache: path.join(dir, 'cache')};
	}
	if (platform === 'win32') {
		const roaming = path.join(env['APPDATA'] || path.join(user, 'AppData', 'Roaming'), 'newsterm');
		const local = path.join(env['LOCALAPPDATA'] || path.join(user, 'AppData', 'Local'), 'newsterm');
		return {config: roaming, data: local, cache: path.join(local, 'cache')};
	}
	// "All paths set in these environment variables must be absolute"; a relative one is to be ignored.
	const base = (name: string, ...standard: string[]) => {
		const set = env[name];
		return path.join(set && path.isAbsolute(set) ? set : path.join(user, ...standard), 'newsterm');
	};
	return {
		config: base('XDG_CONFIG_HOME', '.config'),
		data: base('XDG_DATA_HOME', '.local', 'share'),
		cache: base('XDG_CACHE_HOME', '.cache'),
	};
}
