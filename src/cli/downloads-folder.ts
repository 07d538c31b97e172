import {readFileSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where this person's programs save what they fetch (on Linux by xdg-user-dirs); without one, the current folder. */
export function downloadsFolder(env: Environment, home = homedir()): string {
	const named = env['XDG_DOWNLOAD_DIR'] || userDir(env, home);
	return [named, join(home, 'Downloads')].find(isFolder) ?? process.cwd();
}

function userDir(env: Environment, home: string): string {
	try {
		const dirs = readFileSync(
			join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs'),
			'utf8',
		);
		const [, named = ''] = /^XDG_DOWNLOAD_DIR="(.*)"/m.exec(dirs) ?? [];
		return named.replace('$HOME', () => home);
	} catch {
		return ''; // few systems have the file
	}
}

function isFolder(path: string): boolean {
	return path !== '' && (statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false);
}
