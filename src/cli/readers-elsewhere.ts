import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, isAbsolute, join} from 'node:path';

/** A file of another reader: below which of a person's folders, and where there. */
type Place = readonly [below: 'home' | 'config' | 'data' | 'cache', path: string];

interface ReaderElsewhere {
	readonly name: string;
	/** Where its feeds stand; the first that is there counts. */
	readonly list: readonly Place[];
	/** Where it keeps what was read. */
	readonly state: readonly Place[];
	/** The variable in which a person names another file of that kind. */
	readonly stateVariable?: string;
}

/** A reader whose files are there. */
export interface FoundReader {
	readonly name: string;
	readonly list?: string;
	readonly state?: string;
}

/** sfeed before newsboat: in one folder both call a file `urls`, and mean different things. */
export const readersElsewhere: readonly ReaderElsewhere[] = [
	{
		name: 'sfeed',
		list: [['home', '.sfeed/sfeedrc']],
		state: [['home', '.sfeed/urls']],
		stateVariable: 'SFEED_URL_FILE',
	},
	{
		name: 'newsboat',
		list: [
			['config', 'newsboat/urls'],
			['home', '.newsboat/urls'],
		],
		state: [
			['data', 'newsboat/cache.db'],
			['home', '.newsboat/cache.db'],
		],
	},
	{name: 'nom', list: [['config', 'nom/config.yml']], state: [['config', 'nom/nom.db']]},
	{name: 'goread', list: [['config', 'goread/urls.yml']], state: [['cache', 'goread/cache.json']]},
	{
		name: 'feedr',
		list: [
			['data', 'feedr/feedr_data.json'],
			['config', 'feedr/config.toml'],
		],
		state: [],
	},
	{
		name: 'termfeed',
		list: [],
		state: [['data', 'termfeed/termfeed.db']],
		stateVariable: 'TERMFEED_DB',
	},
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The readers this person has used, by the places where they keep their files. */
export function findReaders(
	env: Environment,
	platform: NodeJS.Platform = process.platform,
): readonly FoundReader[] {
	const folders = foldersOf(env, platform);
	return found(([below, path]) => folders[below].map((folder) => join(folder, path)), env);
}

/** The readers whose files stand in a folder, whatever it is called. */
export function readersIn(folder: string): readonly FoundReader[] {
	return found(([, path]) => [join(folder, basename(path))], {});
}

/** A file belongs to the first reader that knows it. */
function found(pathsOf: (place: Place) => readonly string[], env: Environment): readonly FoundReader[] {
	const taken = new Set<string>();
	const firstOf = (places: readonly Place[], named: readonly string[] = []): string | undefined => {
		const path = [...named, ...places.flatMap(pathsOf)].find((one) => !taken.has(one) && existsSync(one));
		if (path !== undefined) taken.add(path);
		return path;
	};
	return readersElsewhere.flatMap(({name, list, state, stateVariable}) => {
		const listFile = firstOf(list);
		// sfeed's list of what was read says nothing without its feeds.
		if (listFile === undefined && name === 'sfeed') return [];
		const stateFile = firstOf(state, [env[stateVariable ?? ''] || []].flat());
		if (listFile === undefined && stateFile === undefined) return [];
		return [
			{
				name,
				...(listFile !== undefined && {list: listFile}),
				...(stateFile !== undefined && {state: stateFile}),
			},
		];
	});
}

type Folders = Readonly<Record<Place[0], readonly string[]>>;

/** As these readers look for them: by XDG, with Apple's folders first on a Mac; on Windows `%APPDATA%` and `%LOCALAPPDATA%`. */
function foldersOf(env: Environment, platform: NodeJS.Platform): Folders {
	const home = env['HOME'] || homedir();
	if (platform === 'win32') {
		const roaming = env['APPDATA'] || join(home, 'AppData', 'Roaming');
		const local = env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
		return {home: [home], config: [roaming], data: [local], cache: [local]};
	}
	const apple = (name: string): readonly string[] =>
		platform === 'darwin' ? [join(home, 'Library', name)] : [];
	const xdg = (name: string, standard: string): string => {
		const set = env[name];
		return set && isAbsolute(set) ? set : join(home, standard);
	};
	return {
		home: [home],
		config: [...apple('Application Support'), xdg('XDG_CONFIG_HOME', '.config')],
		data: [...apple('Application Support'), xdg('XDG_DATA_HOME', '.local/share')],
		cache: [...apple('Caches'), xdg('XDG_CACHE_HOME', '.cache')],
	};
}
