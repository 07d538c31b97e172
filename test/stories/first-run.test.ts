import {describe, expect, it} from 'vitest';
import {createApp, defaultKeymap, type Effect, initialState} from '../../src/app/index.js';
import {frameOf, themeChoices} from '../../src/components/index.js';
import {noon} from './open-reader.js';

const starters = [
	{section: 'World', title: 'Northgate Wire', url: 'https://northgate.example/feed'},
	{section: 'World', title: 'The Meridian', url: 'https://meridian.example/feed'},
	{section: 'Business', title: 'Ledger', url: 'https://ledger.example/feed'},
];

function openFirstRun() {
	const asked: Effect[] = [];
	const app = createApp(
		initialState({
			columns: 80,
			rows: 24,
			now: noon,
			settings: {theme: 'broadsheet', measure: 72, symbols: 'unicode', bidi: 'auto', share: []},
			keymap: defaultKeymap,
			themes: themeChoices,
			firstRun: {starters, configFile: '/home/me/.config/newsterm/config.json'},
		}),
		(effect) => {
			asked.push(effect);
			return undefined;
		},
	);
	return {
		asked,
		press: (...keys: string[]) => {
			for (const key of keys) {
				const text = key === 'space' ? ' ' : [...key].length === 1 ? key : undefined;
				app.dispatch({type: 'typed', key, ...(text && {text})});
			}
		},
		screen: () => frameOf(app.getState(), {colours: 0, links: false}).join('\n'),
	};
}

describe('the first page', () => {
	it('begins with one feed of each section ticked', () => {
		const page = openFirstRun();
		page.press('enter');
		expect(page.asked).toEqual([
			{type: 'begin', urls: ['https://northgate.example/feed', 'https://ledger.example/feed'], address: ''},
		]);
	});

	it('ticks and unticks with Space', () => {
		const page = openFirstRun();
		page.press('space', 'down', 'space', 'enter');
		expect(page.asked).toEqual([
			{type: 'begin', urls: ['https://meridian.example/feed', 'https://ledger.example/feed'], address: ''},
		]);
	});

	it('takes an address typed anywhere, q and all', () => {
		const page = openFirstRun();
		page.press(...'quay.example');
		expect(page.screen()).toContain('quay.example');
		page.press('enter');
		expect(page.asked.at(-1)).toMatchObject({type: 'begin', address: 'quay.example'});
	});

	it('asks for nothing of the outside before Enter', () => {
		const page = openFirstRun();
		page.press('down', 'space', 'up', 'space', 'pagedown', 'a', 'backspace');
		expect(page.asked).toEqual([]);
	});

	it('opens the sample edition', () => {
		const page = openFirstRun();
		page.press('down', 'down', 'down', 'down', 'enter');
		expect(page.asked).toEqual([{type: 'begin-demo'}]);
	});

	it('says what is missing when nothing is chosen', () => {
		const page = openFirstRun();
		page.press('space', 'down', 'down', 'space', 'enter');
		expect(page.asked).not.toContainEqual(expect.objectContaining({type: 'begin'}));
		expect(page.screen()).toContain('Tick a feed, or type the address of one');
	});

	it('is left with Esc, and nothing is written', () => {
		const page = openFirstRun();
		page.press('escape');
		expect(page.asked).toEqual([{type: 'quit'}]);
	});
});
