/** Longer addresses are data in disguise. */
const mostCharacters = 8192;

/** Where pictures are looked for. */
export interface PictureBase {
	readonly baseUrl: string | undefined;
	/** The text is that of a feed on this machine. Whether the file may be shown is decided where it is read. */
	readonly allowsFiles: boolean;
}

/** An address made absolute; absent when it is not one a reader may follow (javascript:, data:, a place on the page). */
export function linkOf(href: string | undefined, baseUrl: string | undefined): string | undefined {
	return href?.startsWith('#') ? undefined : resolved(href, baseUrl, /^(?:https?|mailto):/);
}

/** The address of a picture, made absolute; absent when it is neither on the web nor, where that is allowed, a file. */
export function pictureUrlOf(
	src: string | undefined,
	{baseUrl, allowsFiles}: PictureBase,
): string | undefined {
	return resolved(src, baseUrl, allowsFiles ? /^(?:https?|file):/ : /^https?:/);
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
