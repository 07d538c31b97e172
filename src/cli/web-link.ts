/** An address that may stand in what is printed for a browser: http(s), else absent. */
export function webLink(address: string): string | undefined {
	const url = URL.parse(address);
	return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
