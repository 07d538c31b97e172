/** What owns the keys. The top of the stack does; what it leaves goes to `everywhere`. */
export type Mode =
	| 'list'
	| 'topics'
	| 'article'
	| 'find'
	| 'links'
	| 'pipe'
	| 'search'
	| 'filter'
	| 'add'
	| 'help'
	| 'menu'
	| 'feeds'
	| 'health'
	| 'brief'
	| 'palette'
	| 'tags'
	| 'mute'
	| 'first-run';

/** Where letters are text: only keys that type nothing are commands there. */
const typing: ReadonlySet<Mode> = new Set([
	'search',
	'filter',
	'find',
	'pipe',
	'add',
	'help',
	'feeds',
	'palette',
	'tags',
	'mute',
	'first-run',
]);

export function isTypingMode(mode: Mode): boolean {
	return typing.has(mode);
}
