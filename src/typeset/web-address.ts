/** Longer addresses are data in disguise. */
const mostCharacters = 8192;

/** An address made absolute; absent when it is not one a reader may follow (javascript:, data:, a place on the page). */
export function linkOf(href: string | undefined, baseUrl: string | undefined): string | undefined {
	return href?.startsWith('#') ? undefined : resolved(href, baseUrl, /^(?:https?|mailto):/);
}

/** The address of a picture, made absolute; absent when it is not on the web. */
export function pictureUrlOf(src: string | undefined, baseUrl: string | undefined): string | undefined {
	return resolved(src, baseUrl, /^https?:/);
}

function resolved(
	address: string | undefined,
	baseUrl: string | undefined,
	allowed: RegExp,
): string | undefined {
	const trimmed = address?.trim() ?? '';
	if (trimmed === '' || trimmed.length > mostCharacters) return undefined;
	const url = URL.parse(trimmed, baseUrl);
	return url && allowed.test(url.protocol) ? url.href : undefined;
}
