import {
	createApp,
	createPerform,
	initialState,
	modeOf,
	presets,
	type ReaderDesk,
	withKeys,
} from '../../src/app/index.js';
import {frameOf, themeChoices} from '../../src/components/index.js';
import {openStore, type Store} from '../../src/store/index.js';
import {decodeKeys, nothingCarried, settle} from '../../src/terminal/decode-keys.js';
import type {InputEvent} from '../../src/terminal/index.js';
import {textWidth} from '../../src/typeset/index.js';
import {control} from '../feeds/strings-in.js';
import {add, courier, gazette, noon, threePapers} from '../store/stories.js';
import {mustBe, pick, strung, type Target} from './target.js';

const esc = '\u001B';
const style = new RegExp(`${esc}\\[[\\d;]*m`, 'g');
const pieces = [
	...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:?<>[]{}+|. -"\'',
	...['\r', '\t', ' ', '\u007F', esc, '\u0010', '\u0004', '\u0015', '\u000C', '\u000B', '\u0017'],
	...['[A', '[B', '[C', '[D', '[H', '[F', '[5~', '[6~', '[3~', '[Z', 'OP'].map((end) => esc + end),
	...['[<0;10;5M', '[<0;10;5m', '[<64;1;1M', '[<65;300;300M', '[<0;99999999999;0M', '[I', '[O'].map(
		(end) => esc + end,
	),
	`${esc}[200~ferry ${esc}[2J${esc}[201~`,
	`${esc}[200~${'x'.repeat(3000)}${esc}[201~`,
	`${esc}]11;rgb:0000/0000/0000${esc}\\`,
	`${esc}[?62;4c`,
	`${esc}[97;5u`,
	'é',
	'日本',
	'👩‍👩‍👧',
	'\u202E',
	'\u009B31m',
];
const sizes = [
	[80, 24],
	[120, 40],
	[200, 60],
	[40, 10],
	[20, 5],
	[1, 1],
] as const;

/** Whatever is typed, in any window and any keymap: the reader goes on, and every frame fits. */
export const keys: Target = {
	name: 'keys',
	share: 5,
	prepare(random) {
		const bytes = strung(pieces, 60, random);
		const [columns, rows] = pick(sizes, random);
		const keymap = pick(Object.keys(presets) as (keyof typeof presets)[], random);
		return {
			input: `${columns}×${rows}, ${keymap}: ${JSON.stringify(bytes)}`,
			run() {
				const store = stocked();
				try {
					type(bytes, store, {columns, rows, keymap});
				} finally {
					store.close();
				}
			},
		};
	},
};

function stocked(): Store {
	const store = openStore(':memory:');
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	for (let n = 0; n < 12; n++)
		add(store, {
			name: `${n}`,
			feedUrl: n % 2 ? gazette : courier,
			title: `Ferry ${n} late`,
			lede: 'It was late. '.repeat(n),
			content: `<p>Fog on the sound.</p><p>See <a href="https://example.org/${n}">this</a>.</p>`.repeat(n),
		});
	return store;
}

interface Window {
	readonly columns: number;
	readonly rows: number;
	readonly keymap: keyof typeof presets;
}

function type(bytes: string, store: Store, {columns, rows, keymap}: Window): void {
	const app = createApp(
		initialState({
			columns,
			rows,
			now: noon,
			settings: {
				theme: 'broadsheet',
				measure: 72,
				symbols: 'unicode',
				bidi: 'auto',
				share: [],
				saveFolder: '~',
			},
			keymap: withKeys(presets[keymap], {}),
			themes: themeChoices,
			settingNames: [{label: 'measure', value: 'measure'}],
		}),
		createPerform(deskOf(store)),
	);
	app.dispatch({type: 'begun'});
	const {events, carry} = decodeKeys(bytes, nothingCarried);
	for (const event of [...events, ...settle(carry)]) {
		mustBe(event.type !== 'key' || !control.test(event.text ?? ''), 'a control character was typed');
		hear(event, app.dispatch);
		const lines = frameOf(app.getState(), {colours: 0, links: false}).map(withoutStyles);
		const mode = modeOf(app.getState());
		mustBe(lines.length <= rows, `a frame of ${lines.length} rows in ${rows}, ${mode}`);
		const wide = lines.find((line) => textWidth(line) > columns);
		mustBe(wide === undefined, `a row wider than ${columns}, ${mode}: ${wide}`);
		const harmed = lines.find((line) => control.test(line));
		mustBe(harmed === undefined, `a control character in a frame, ${mode}: ${JSON.stringify(harmed)}`);
	}
}

/** Bold and dim are of ours. */
function withoutStyles(line: string): string {
	return line.replaceAll(style, '');
}

function hear(event: InputEvent, dispatch: ReturnType<typeof createApp>['dispatch']): void {
	if (event.type === 'key') {
		const {name, text, times} = event;
		dispatch({
			type: 'typed',
			key: name,
			...(text !== undefined && {text}),
			...(times !== undefined && {times}),
		});
	} else if (event.type === 'paste') dispatch({type: 'pasted', text: event.text});
	else if (event.type === 'focus') dispatch({type: 'focus-changed', isFocused: event.isFocused});
	else if (event.type === 'mouse') {
		const {kind, column, row, times} = event;
		if (kind === 'press') dispatch({type: 'clicked', column, row});
		else dispatch({type: 'wheeled', by: kind === 'wheel-down' ? times : -times, column, row});
	}
}

/** Nothing reaches the outside; what is told to the worker is done at once, and nobody hears of it. */
function deskOf(store: Store): ReaderDesk {
	const nothing = (): void => {};
	const soon = async (): Promise<void> => {};
	return {
		reader: store,
		journal: {append: nothing, entries: () => []},
		ingest: {
			follow: nothing,
			refresh: nothing,
			commit: (_seq, intent) => void store.commit(intent, noon),
			record: nothing,
			stopMarking: nothing,
			undo: (_seq, id) => void store.undo(noon, id),
			fetchFullText: nothing,
			fetchPicture: nothing,
			count: nothing,
			close: soon,
		},
		now: () => noon,
		after: () => nothing,
		openUrl: soon,
		play: soon,
		download: async () => undefined,
		stopDownload: nothing,
		copy: nothing,
		notify: nothing,
		saveArticle: async () => 'ferry.md',
		writeMail: soon,
		pipeArticle: soon,
		runWithArticle: soon,
		editConfig: async () => undefined,
		lookAt: async () => ({kind: 'feeds', feeds: []}),
		editFeeds: () => Promise.reject(new Error('No feeds are edited here')),
		takeBack: soon,
		redraw: nothing,
		suspend: nothing,
		quit: nothing,
	};
}
