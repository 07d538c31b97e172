/** Every string in a value, keys too. */
export function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

// From a string, so that no raw control character stands in the source.
const harmful =
	'[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]|[\\u{E0000}-\\u{E007F}]|\\p{Cs}';
/** What no string of a feed may hold. */
export const control = new RegExp(harmful, 'u');
