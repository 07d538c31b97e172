/** Google Reader's names for lists of stories. `-` stands for the person, whom servers name by a number. */

const state = 'user/-/state/com.google/';

export const readingList = `${state}reading-list`;
export const read = `${state}read`;
export const starred = `${state}starred`;

/** Of a folder, or of the person's own word for a story: they share their names. */
export function labelStream(name: string): string {
	return `user/-/label/${name}`;
}

/** Absent: it is no label. */
export function labelIn(stream: string): string | undefined {
	return /^user\/[^/]*\/label\/(.+)$/s.exec(stream)?.[1];
}

/** `read`, `starred` …; absent: it is no state. */
export function stateIn(stream: string): string | undefined {
	return /^user\/[^/]*\/state\/com\.google\/(.+)$/s.exec(stream)?.[1];
}

/** In a path. Its slashes stay: many web servers refuse one that is encoded. */
export function pathOf(stream: string): string {
	if (!stream.startsWith('feed/')) return stream.split('/').map(encodeURIComponent).join('/');
	return `feed/${encodeURIComponent(stream.slice('feed/'.length))}`;
}
