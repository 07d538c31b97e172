/** Where the keys of `"keymap": "newsboat"` differ. There `u` lists links, and `U` takes marks back. */
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
	links: ['u', 'L'],
	filter: ['F'],
	feeds: ['f'],
};
