/** What doctor found out about one thing. */
export interface Finding {
	readonly check:
		| 'newsterm'
		| 'terminal'
		| 'config'
		| 'store'
		| 'marks'
		| 'files'
		| 'disk'
		| 'account'
		| 'feed';
	readonly status: 'ok' | 'warning' | 'error';
	/** One line, with what to do. */
	readonly message: string;
	/** The same for programs, beside the message. */
	readonly [detail: string]: unknown;
}

/** 1,234 bytes as a person reads them. */
export function shownBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
