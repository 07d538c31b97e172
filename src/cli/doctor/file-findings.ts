import {chmodSync, statfsSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Home} from '../../config/index.js';
import {besideStore, storeFiles} from '../../store/index.js';
import {shownPath} from '../shown-path.js';
import {type Finding, shownBytes} from './finding.js';

/** A store may need as much again for a moment: its log, and a repair. */
const littleRoomBytes = 50_000_000;

/** What others on this machine may read; with `mend` they may no longer. */
export function fileFindings(home: Home, {mend}: {readonly mend: boolean}): readonly Finding[] {
	if (process.platform === 'win32') return []; // no such permissions
	const open = ownFiles(home).filter(isOpenToOthers);
	if (mend) for (const path of open) chmodSync(path, statSync(path).mode & 0o700);
	if (open.length === 0 || mend)
		return [
			{check: 'files', status: 'ok', message: 'for your eyes alone', open: [], mended: mend ? open : []},
		];
	const message = `others on this machine may read ${open.map(shownPath).join(', ')}; "newsterm doctor --repair" ends that`;
	return [{check: 'files', status: 'warning', message, open, mended: []}];
}

/** The folder of the config is the person's own, where they keep it with others. */
function ownFiles({configFile, storeFile, cacheDir}: Home): readonly string[] {
	const data = dirname(storeFile);
	return [configFile, ...storeFiles(storeFile), ...Object.values(besideStore(storeFile)), data, cacheDir];
}

function isOpenToOthers(path: string): boolean {
	const stat = statSync(path, {throwIfNoEntry: false});
	return stat !== undefined && (stat.mode & 0o077) !== 0;
}

/** How much room the disk has left; nothing where that cannot be asked. */
export function roomFindings({storeFile}: Home): readonly Finding[] {
	try {
		const {bavail, bsize} = statfsSync(dirname(storeFile));
		const free = bavail * bsize;
		const isLittle = free < littleRoomBytes;
		const advice = isLittle ? '; news that finds no room is not kept' : '';
		return [
			{
				check: 'disk',
				status: isLittle ? 'warning' : 'ok',
				message: `${shownBytes(free)} free${advice}`,
				freeBytes: free,
			},
		];
	} catch {
		return [];
	}
}
