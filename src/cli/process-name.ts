import {hostname} from 'node:os';

/** This process, as it signs what it holds in the store: several machines may share one home. */
export const processName = `${hostname()}:${process.pid}`;

/** Whether a process that signed so has ended for certain. Of another machine nobody can say. */
export function hasEnded(name: string): boolean {
	const [host, pid] = splitName(name);
	if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0); // asks, sends nothing
		return false;
	} catch (error) {
		// EPERM: it runs, as somebody else.
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}

function splitName(name: string): readonly [string, number] {
	const colon = name.lastIndexOf(':');
	return [name.slice(0, colon), Number(name.slice(colon + 1))];
}
