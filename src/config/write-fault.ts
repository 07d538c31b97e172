import {ConfigError} from './config-error.js';

/** What the system says to a write, as a sentence about the file; anything else is a bug of ours and comes back as it was. */
export function writeFault(file: string, error: unknown): unknown {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (!/^E[A-Z0-9]+$/.test(code)) return error;
	return new ConfigError({file, line: 1, column: 1}, sentence(code), {cause: error});
}

function sentence(code: string): string {
	switch (code) {
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return 'the file cannot be written: look at its permissions and those of its folder';
		case 'ENOSPC':
		case 'EDQUOT':
			return 'the file cannot be written: the disk is full';
		default:
			return `the file cannot be written (${code})`;
	}
}
