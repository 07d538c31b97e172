/** The first code in the error, what it wraps, or what it gathers (one for each address of the host); '': there is none. */
export function codeOf(error: unknown): string {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; depth++) {
		if ('code' in at && typeof at.code === 'string') return at.code;
		if (at.name === 'TimeoutError') return 'TIMEOUT';
		if (at.name === 'HTTPParserError') return 'HPE_'; // undici knows no code for some of them
		at = at instanceof AggregateError ? at.errors[0] : at.cause;
	}
	return '';
}
