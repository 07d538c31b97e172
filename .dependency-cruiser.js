/** The house plan: room → the rooms it may enter. Everything else is a wall. */
const doors = {
	cli: ['components', 'app', 'ingest', 'config', 'store', 'newsroom', 'typeset', 'feeds', 'terminal'],
	components: ['app', 'typeset', 'terminal'],
	app: ['ingest', 'config', 'store', 'newsroom', 'typeset', 'terminal'],
	ingest: ['feeds', 'store', 'newsroom'],
	config: [],
	store: [],
	newsroom: [],
	typeset: [],
	feeds: [],
	terminal: [],
};

const walls = Object.entries(doors).map(([room, open]) => ({
	name: `${room}-enters-only-${open.join('-') || 'the-words'}`,
	comment: `src/${room} may enter ${open.join(', ') || 'no other room'} and the words (model, printable, english).`,
	severity: 'error',
	from: {path: `^src/${room}/`},
	to: {path: '^src/[^/]+/', pathNot: [room, ...open].map((name) => `^src/${name}/`)},
}));

/** Things of the outside world → the rooms that alone may touch them. */
const alone = [
	['draw', 'components|cli', '^node_modules/(ink|react|ink-select-input)/'],
	['reach-the-network', 'feeds', '^(node_modules/undici/|(node:)?(https?|http2|net|tls|dns)(/promises)?$)'],
	['parse-xml', 'feeds', '^node_modules/fast-xml-parser/'],
	['read-lists-of-other-readers', 'feeds', '^node_modules/(yaml|smol-toml)/'],
	['look-for-articles', 'ingest', '^node_modules/(@mozilla/readability|linkedom)/'],
	['decode-pictures', 'ingest', '^node_modules/@cwasm/'],
	['hyphenate', 'typeset', '^node_modules/hyphen/'],
	['open-sqlite', 'store', '^(node:)?sqlite$'],
	['use-conf', 'config', '^node_modules/(conf|jsonc-parser)/'],
	['start-threads', 'ingest|cli', '^(node:)?worker_threads$'],
	['start-programs', 'config|terminal', '^(node:)?child_process$'],
	['touch-files', 'config|store|feeds|terminal|cli', '^(node:)?fs(/promises)?$'],
].map(([what, rooms, path]) => ({
	name: `only-${rooms.replaceAll('|', '-')}-may-${what}`,
	comment: `Ask the ${rooms.replaceAll('|', ' or ')} room for it, through its door.`,
	severity: 'error',
	from: {path: '^src/', pathNot: `^src/(${rooms})/`},
	to: {path, dependencyTypesNot: ['type-only']},
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		...walls,
		...alone,
		{
			name: 'no-cycles',
			comment: 'Two files that need each other are one, or want a third.',
			severity: 'error',
			from: {},
			to: {circular: true},
		},
		{
			name: 'enter-by-the-door',
			comment: 'Another room is entered by its index.ts; insiders import each other directly.',
			severity: 'error',
			from: {path: '^src/([^/]+)/'},
			to: {path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$']},
		},
		{
			name: 'insiders-do-not-use-the-door',
			comment: 'Inside a room, import the file itself: the door is for guests.',
			severity: 'error',
			from: {path: '^src/([^/]+)/.+', pathNot: '^src/[^/]+/index\\.ts$'},
			to: {path: '^src/$1/index\\.ts$'},
		},
		{
			name: 'the-words-import-nothing',
			comment: 'model.ts and printable.ts stand below every room: the one names the type of the other.',
			severity: 'error',
			from: {path: '^src/(model|printable)\\.ts$'},
			to: {path: '.', pathNot: '^src/printable\\.ts$'},
		},
		{
			name: 'what-is-said-imports-only-the-words',
			comment: 'english.ts stands below every room: it may name a type of model.ts, and nothing else.',
			severity: 'error',
			from: {path: '^src/english\\.ts$'},
			to: {path: '.', pathNot: '^src/(model|printable)\\.ts$'},
		},
	],
	options: {
		tsConfig: {fileName: 'tsconfig.json'},
		tsPreCompilationDeps: true,
		doNotFollow: {path: 'node_modules'},
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'types', 'node', 'default'],
		},
	},
};
