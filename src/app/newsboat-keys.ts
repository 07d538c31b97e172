/** Where the keys of `"keymap": "newsboat"` differ. There `u` lists links: what takes marks back is not put on it. */
export const newsboatKeys: Readonly<Record<string, readonly string[]>> = {
	down: ['down', 'j', 'J'],
	up: ['up', 'k', 'K'],
	'next-story': ['J', ']'],
	'previous-story': ['K', '['],
	'previous-unread': ['p'],
	open: ['enter', 'right'],
	'unread-only': ['l', 'v'],
	'toggle-read': ['N', 'm'],
	star: ['s', 'ctrl+e'],
	undo: ['U'],
	filter: ['F'],
	feeds: ['f'],
};
