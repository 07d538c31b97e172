import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Action, Menu, App as Reader, State} from '../../src/app/index.js';
import {App, frameOf} from '../../src/components/index.js';
import {plain, state} from './build-state.js';
import {sectionMenu, viewAt} from './views.js';

/** An app whose state is set from outside and that remembers what it was told. */
function appWith(first: State): Reader & {readonly told: Action[]; show(next: State): void} {
	let current = first;
	const listeners = new Set<() => void>();
	const told: Action[] = [];
	return {
		told,
		getState: () => current,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		dispatch: (action) => void told.push(action),
		show(next) {
			current = next;
			for (const listener of listeners) listener();
		},
	};
}

const textOf = (frame: string | undefined) =>
	stripVTControlCharacters(frame ?? '')
		.split('\n')
		.map((line) => line.trimEnd());

const frameText = (shown: State) =>
	frameOf(shown, plain).map((line) => stripVTControlCharacters(line).trimEnd());

afterEach(cleanup);

describe('the screen', () => {
	it('is the frame of the state, row by row', () => {
		const shown = viewAt('front-page', 100, 30);
		const {lastFrame} = render(<App app={appWith(shown)} look={plain} />);
		expect(textOf(lastFrame())).toEqual(frameText(shown));
	});

	it('is drawn anew when the state changes', async () => {
		const app = appWith(viewAt('front-page', 100, 30));
		const {lastFrame} = render(<App app={app} look={plain} />);
		const next = viewAt('article', 100, 30);
		app.show(next);
		await vi.waitFor(() => expect(textOf(lastFrame())).toEqual(frameText(next)));
	});

	it('follows the size of the terminal', async () => {
		const app = appWith(viewAt('front-page', 100, 30));
		const {lastFrame} = render(<App app={app} look={plain} />);
		app.show(viewAt('front-page', 60, 12));
		await vi.waitFor(() => expect(textOf(lastFrame())).toHaveLength(12));
	});
});

describe('a menu', () => {
	const down = '\u001B[B';
	const many: Menu = {
		...sectionMenu,
		items: Array.from({length: 30}, (_, at) => ({label: `Shelf ${at}`, value: String(at), about: 'a shelf'})),
		initial: 0,
	};
	const open = (menu: Menu, rows = 24) => state({columns: 80, rows, modes: ['list', 'menu'], menu});

	const drawn = (menu: Menu, rows = 24) =>
		textOf(renderToString(<App app={appWith(open(menu, rows))} look={plain} />, {columns: 80}));

	it('stands at the place of the body, the header above it and the footer below', () => {
		const lines = drawn(sectionMenu);
		expect(lines).toHaveLength(24);
		expect(lines[0]).toContain('newsterm');
		expect(lines.slice(5, 8)).toEqual([
			' Section',
			'   1 Front page',
			expect.stringMatching(/^▌· 2 World +41 unread$/),
		]);
		expect(lines.at(-1)).toContain('choose');
	});

	it('says at the end of its row what the selected item does, cut to fit, and of no other', () => {
		expect(drawn(sectionMenu).filter((line) => line.includes('unread'))).toHaveLength(1);
		const items = sectionMenu.items.map((item) => ({...item, about: 'a long line '.repeat(20)}));
		expect(drawn({...sectionMenu, items})[7]).toMatch(/^▌· 2 World +a long line .*…$/);
	});

	it('shows the digits that choose, and none where they choose by the place on the screen', () => {
		expect(drawn(many).join('')).toMatch(/▌· Shelf 0/);
		const ten = drawn({...many, items: many.items.slice(0, 10)});
		expect(ten[6]).toContain('▌· 1 Shelf 0');
		expect(ten[15]).toMatch(/^ {5}Shelf 9/);
	});

	it.each([
		[40, 10],
		[24, 10],
		[14, 6],
		[10, 5],
		[6, 3],
	])('on %i rows shows %i items of thirty', (rows, items) => {
		const lines = drawn(many, rows);
		expect(lines.filter((line) => line.includes('Shelf'))).toHaveLength(items);
		expect(lines).toHaveLength(rows);
	});

	it('tells the app what was chosen', async () => {
		const app = appWith(open(sectionMenu));
		const {lastFrame, stdin} = render(<App app={app} look={plain} />);
		await vi.waitFor(() => expect(stdin.listenerCount('readable')).toBeGreaterThan(0));
		stdin.write(down);
		await vi.waitFor(() =>
			expect(textOf(lastFrame())).toContainEqual(expect.stringMatching(/^▌ {2}3 Business +12 unread$/)),
		);
		stdin.write('\r');
		await vi.waitFor(() => expect(app.told).toEqual([{type: 'menu-chosen', value: '2'}]));
	});
});
