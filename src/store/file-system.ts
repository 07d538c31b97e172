import {statfsSync} from 'node:fs';

/** `f_type` of statfs(2) on Linux for what lies on another machine, or is handed through from one. */
const networked: Readonly<Record<number, string>> = {
	26985: 'NFS',
	20859: 'SMB',
	4266872130: 'SMB',
	4283649346: 'CIFS',
	1397113167: 'AFS',
	16914839: '9P',
	12805120: 'Ceph',
	1937076805: 'Coda',
	198183888: 'Lustre',
	1196443219: 'GPFS',
};

/**
 * The name of the network file system a folder lies on; absent: it lies on none that is known. SQLite's log needs memory
 * that is shared by all who have the store open, and two machines have none.
 */
export function networkFileSystem(
	dir: string,
	typeOf: (dir: string) => number = (path) => statfsSync(path).type,
): string | undefined {
	try {
		return networked[typeOf(dir)];
	} catch {
		return undefined; // the folder is not there yet: what opens the store says so
	}
}
