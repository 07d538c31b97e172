import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {defaultKeymap, helpFor, type State, withKeys} from '../../src/app/index.js';
import {frameOf} from '../../src/components/index.js';
import type {Article} from '../../src/model.js';
import {textWidth} from '../../src/typeset/index.js';
import {
	article,
	coloured,
	feeds,
	headline,
	listOf,
	news,
	noon,
	plain,
	reading,
	state,
	tunnel,
} from './build-state.js';
import {viewAt} from './views.js';

const linesOf = (shown: State) =>
	frameOf(shown, plain).map((line) => stripVTControlCharacters(line).trimEnd());
const screen = (shown: State) => linesOf(shown).join('\n');
const hour = 3_600_000;

describe('the front page', () => {
	const row = (columns: number) =>
		linesOf(state({columns, rows: 24})).find((line) => line.includes('Port Alden') && line.includes('▌')) ??
		'';

	it.each([
		[72, true, true, true],
		[71, false, true, true],
		[48, false, true, true],
		[47, false, false, true],
		[36, false, false, true],
		[35, false, false, false],
	])('at %i columns shows outlet %s, fold %s, age %s', (columns, outlet, fold, age) => {
		expect([/Northgate/, /\+7/, /12m/].map((cell) => cell.test(row(columns)))).toEqual([outlet, fold, age]);
	});

	it.each([
		[14, {tabs: true, topics: true, footer: true, rules: true}],
		[12, {tabs: true, topics: true, footer: true, rules: false}],
		[10, {tabs: false, topics: true, footer: true, rules: false}],
		[8, {tabs: false, topics: false, footer: true, rules: false}],
		[6, {tabs: false, topics: false, footer: false, rules: false}],
	])('on %i rows keeps what matters most', (rows, {tabs, topics, footer, rules}) => {
		const shown = screen(state({columns: 80, rows}));
		expect(/Front page 312/.test(shown)).toBe(tabs);
		expect(/TRENDING/.test(shown)).toBe(topics);
		expect(/↑↓ move/.test(shown)).toBe(footer);
		expect(/────────/.test(shown)).toBe(rules);
		expect(shown).toContain('▌● Port Alden');
		expect(shown).toContain('newsterm');
	});

	it('says how large the screen has to be', () => {
		expect(linesOf(state({columns: 30, rows: 3}))).toEqual(['20 × 6 needed', '', '']);
		expect(linesOf(state({columns: 5, rows: 1}))).toEqual(['20 ×…']);
	});

	it('shortens the date, drops it before the state of the feeds, and that before the name', () => {
		const first = (columns: number) => linesOf(state({columns, rows: 10}))[0];
		expect(first(80)).toBe(' newsterm                   Monday 23 November 2026        10 feeds · 3 min ago');
		expect(first(50)).toBe(' newsterm                    10 feeds · 3 min ago');
		expect(first(60)).toBe(' newsterm                Mon 23 Nov    10 feeds · 3 min ago');
		expect(first(30)).toBe(' newsterm            10 feeds');
		expect(first(20)).toBe(' newsterm');
	});

	it.each([
		['10 feeds · 3 min ago', {}],
		['━━━─────────  132/400', {round: {done: 132, total: 400, isForced: false}}],
		['offline · 3 min ago', {isOffline: true}],
		['no feeds yet', {feeds: []}],
	] as const)('tells on the masthead "%s"', (words, over) => {
		expect(linesOf(state({columns: 120, ...over}))[0]).toContain(words.replace('  ', ' '));
	});

	it('says that it is offline where there is room for little else', () => {
		expect(linesOf(state({columns: 24, rows: 10, isOffline: true}))[0]).toBe(' newsterm       offline');
	});

	it('counts the feeds that fail', () => {
		expect(linesOf(viewAt('failing', 120, 40))[0]).toContain('3 feeds failing');
	});

	it('says a fold got news, for an hour', () => {
		const updated = (ago: number) =>
			screen(state({list: listOf([headline({updatedAt: noon - ago, sortAt: noon - 9 * hour})])}));
		expect(updated(0.5 * hour)).toContain('updated');
		expect(updated(2 * hour)).not.toContain('updated');
	});

	it('stands the first words in for a title that is missing', () => {
		expect(screen(state({list: listOf([headline({title: '', lede: 'Just saw the ferry go.'})])}))).toContain(
			'▌● Just saw the ferry go.',
		);
	});

	it('shows by the bar that the list has the keys, and by its absence that it has not', () => {
		expect(screen(state())).toContain('▌● Port Alden');
		expect(screen(viewAt('topics', 120, 40))).not.toContain('▌● Port Alden');
	});

	it('keeps the list where it is whatever the lede', () => {
		const at = (cursor: number) =>
			linesOf(state({list: listOf([tunnel, headline({lede: ''})], {cursor})})).indexOf(' ↑↓ move');
		expect(at(0)).toBe(at(1));
	});

	it('counts rows without the siblings that are unfolded', () => {
		expect(linesOf(viewAt('unfolded', 120, 40)).at(-1)).toMatch(/1\/638$/);
	});

	it('lines up the headlines of the others under a fold, whatever their outlets are called', () => {
		const outlets = ['A', 'The Meridian', '港の新聞', 'Open Journal of Everything'];
		const others = outlets.map((outlet) => ({
			headline: headline({outlet, title: 'Tunnel at last'}),
			siblingOf: tunnel.key,
		}));
		for (const columns of [60, 120]) {
			const shown = linesOf(
				state({columns, list: listOf([], {rows: [{headline: tunnel}, ...others], total: 5})}),
			);
			const starts = shown
				.filter((line) => line.includes('Tunnel at last'))
				.map((line) => textWidth(line.slice(0, line.indexOf('Tunnel at last'))));
			expect(new Set(starts).size, `${columns}`).toBe(1);
			expect(starts).toHaveLength(4);
		}
	});

	it('tells of arrivals instead of moving', () => {
		expect(linesOf(viewAt('front-page-scrolled', 120, 40)).at(-1)).toMatch(/↑ 12 new {3}13\/640$/);
		expect(linesOf(viewAt('front-page-scrolled', 60, 24)).at(-1)).toMatch(/↑ 12 new$/);
	});
});

describe('the tabs', () => {
	it('always show the current one, and arrows for those that are hidden', () => {
		const line = (tab: number) => linesOf(state({columns: 60, tab}))[2];
		expect(line(0)).toMatch(/^ Front page 312 .* ›$/);
		expect(line(7)).toMatch(/Starred 7 +‹$/);
		expect(line(4)).toMatch(/Science 8 .*‹ ›$/);
	});

	it('say when only unread rows are shown', () => {
		expect(linesOf(viewAt('unread-only', 120, 40))[2]).toMatch(/unread only$/);
	});

	it('give way to the topic that is chosen', () => {
		expect(linesOf(viewAt('topic-chosen', 80, 24))[2]).toBe(
			' Topic  Port Alden tunnel   12 stories from 8 outlets              Esc all news',
		);
	});

	it('show when the stories of a topic came, where there is room', () => {
		expect(linesOf(viewAt('topic-chosen', 120, 40))[2]).toContain(
			' from 8 outlets   ▁▁▁▁▁▁▁▁▁▁▃▁▃▄█▆ in 4 days   ',
		);
	});
});

describe('a search', () => {
	it('shows what is typed and how much was found', () => {
		expect(linesOf(viewAt('search', 80, 24))[2]).toMatch(/^ \/ saffron mi▏ +218$/);
	});

	it('counts no further than five thousand', () => {
		const found = viewAt('search', 80, 24, {list: listOf(news, {query: {search: 'the'}, total: 8123})});
		expect(linesOf(found)[2]).toMatch(/5,000\+$/);
	});

	it('keeps the caret in sight however long the text', () => {
		const text = 'harbour '.repeat(30);
		const typed = viewAt('search', 60, 24, {search: {text, caret: text.length}});
		expect(linesOf(typed)[2]).toMatch(/^ \/ ….*▏ +218$/);
	});

	it('is seen while typing even where the tabs have no room', () => {
		expect(linesOf(viewAt('search', 40, 8))[0]).toContain('/ saffron mi▏');
	});

	it.each([
		['behind it', 21],
		['before it', 2],
	])('points at what it does not understand, the caret standing %s', (_where, caret) => {
		const lines = linesOf(viewAt('search', 80, 24, {search: {text: 'ferry since:tomorrow', caret}}));
		expect(lines[3]?.indexOf('^')).toBe(lines[2]?.indexOf('tomorrow'));
		expect(lines[3]).toContain('^ since: wants a time such as 2d, yesterday or 2026-11-20');
	});

	it.each([
		['far right', 'words '.repeat(11)],
		['out of sight', `${'word'.repeat(60)} `],
	])('says what was expected beside a place that is %s', (_where, before) => {
		const text = `${before}since:y`;
		const line = linesOf(viewAt('search', 80, 24, {search: {text, caret: text.length}}))[3] ?? '';
		expect(line).toMatch(/^ +since: wants a time such as 2d, yesterday or 2026-11-20 \^$/);
	});

	it.each([20, 30, 40, 60])('stays within %i columns when it points', (columns) => {
		const text = 'ferry plcae:moscow and more';
		for (const line of linesOf(viewAt('search', columns, 24, {search: {text, caret: text.length}})))
			expect(line.length).toBeLessThanOrEqual(columns);
	});

	it('says so where there is no line to point on', () => {
		const view = viewAt('search', 80, 12, {search: {text: 'since:y', caret: 7}});
		expect(linesOf(view).find((line) => line.includes('since:y'))).toContain('not understood');
	});

	it('underlines a place, and no word that is left out', () => {
		const list = listOf(news, {query: {search: 'place:alden -saffron tunnel'}});
		const rows = frameOf(viewAt('search', 120, 40, {list}), coloured).join('\n');
		expect(rows).toMatch(/[[;]4(;[\d;]*)?mtunnel/i);
		expect(rows).not.toMatch(/[[;]4(;[\d;]*)?msaffron/i);
	});

	it('underlines the hits', () => {
		const row = frameOf(viewAt('search', 120, 40), coloured)[5] ?? '';
		expect(row).toContain('\u001B[1;4mSaffron\u001B[0m');
	});
});

describe('an empty list', () => {
	it.each([
		['a search', 'search-without-hits', 'No story fits “zeppelin”', 'Esc gives the old list back'],
		['all read', 'all-read', 'Everything here is read', 'v shows it all again'],
		['nothing fetched since', 'empty', 'No stories yet', 'r fetches again'],
	])('says why it is empty and which key helps: %s', (_why, view, reason, key) => {
		const shown = screen(viewAt(view, 80, 24));
		expect(shown).toContain(reason);
		expect(shown).toContain(key);
	});

	it.each([
		['a store that was never filled', {lastRoundAt: undefined}, 'r fetches them'],
		['a config without feeds', {feeds: []}, 'a adds one'],
	])('says so for %s', (_what, over, words) => {
		const {lastRoundAt: _, ...never} = viewAt('empty', 80, 24);
		expect(screen({...never, ...('feeds' in over && over)})).toContain(words);
	});

	it('gives the reason of a feed that brought nothing', () => {
		const fault = {code: 'http', message: 'example.org answered 503'} as const;
		const failing = feeds.map((feed, at) => (at === 0 ? {...feed, fault} : feed));
		const list = listOf([], {total: 0, title: 'Northgate Wire', query: {feedUrl: feeds[0]?.url ?? ''}});
		expect(screen(state({feeds: failing, list}))).toContain(
			'This feed has brought nothing: example.org answered 503',
		);
	});

	it.each([
		['its only feed', 'Business', 'The feed of this section fails.'],
		['all its feeds', 'Science', 'All 2 feeds of this section fail.'],
	])('says that %s fails, and where to see why', (_what, section, words) => {
		const fault = {code: 'http', message: 'example.org answered 503'} as const;
		const failing = feeds.map((feed) => (feed.section === section ? {...feed, fault} : feed));
		const tab = state().tabs.findIndex(({name}) => name === section);
		const shown = screen(state({feeds: failing, list: listOf([], {total: 0}), tab}));
		expect(shown).toContain(words);
		expect(shown).toContain('H shows why');
	});

	it('says that no feed could be reached', () => {
		const shown = screen(state({isOffline: true, list: listOf([], {total: 0})}));
		expect(shown).toContain('No feed could be reached.');
	});

	it('has no rule above a lede that is not there', () => {
		expect(linesOf(viewAt('empty', 80, 30)).filter((line) => line.startsWith('──'))).toHaveLength(2);
	});

	it('names the key the person gave the command', () => {
		const keymap = withKeys(defaultKeymap, {z: 'unread-only', v: null});
		expect(screen(viewAt('all-read', 80, 24, {keymap}))).toContain('z shows it all again');
	});
});

describe('an article', () => {
	it('shows how much of it is above the end of the window', () => {
		expect(linesOf(viewAt('article', 80, 24)).at(-1)).toMatch(/ \d\d %$/);
		expect(linesOf(viewAt('article', 80, 100)).at(-1)).toMatch(/ 100 %$/);
	});

	it('shows its star, and that its event is followed, where that is set', () => {
		const starred = {...article, headline: {...article.headline, isStarred: true}};
		const followed = {...article, headline: {...article.headline, isFollowed: true}};
		const shown = (one: Article) => screen(viewAt('article', 80, 24, {reading: reading({article: one})}));
		expect(shown(article)).not.toContain('★');
		expect(shown(starred)).toContain('WORLD · Northgate Wire ★');
		expect(shown(followed)).toContain('WORLD · Northgate Wire ›');
	});

	it('is never scrolled past its end', () => {
		const shown = linesOf(viewAt('article', 80, 24, {reading: reading({scroll: 900})}));
		expect(shown.filter((line) => line.includes('Harbour bridge to close'))).toHaveLength(1);
	});

	it('links its addresses only on a terminal that follows them', () => {
		const shown = viewAt('article', 80, 40);
		expect(frameOf(shown, coloured).join('')).toContain('\u001B]8;;https://example.org/plan\u001B\\');
		expect(frameOf(shown, {...coloured, links: false}).join('')).not.toContain('\u001B]8');
	});

	it('marks the selected story below it in the margin', () => {
		expect(screen(viewAt('article-below', 120, 40))).toMatch(/^ +▌ Ferry operator to cut/m);
	});

	it('beside the list has the bar when it has the keys', () => {
		const bars = (shown: State) =>
			linesOf(shown).flatMap((line) => (line.includes('▌') ? [line.indexOf('▌')] : []));
		expect(bars(viewAt('article-beside', 160, 40))).toEqual([0]);
		const focused = bars(viewAt('article', 160, 40));
		expect(focused.length).toBeGreaterThan(0);
		expect(Math.min(...focused)).toBeGreaterThan(72);
	});

	it('beside the list shows that it has the keys at every width, its title in sight or not', () => {
		for (const columns of [140, 141, 142, 145, 160, 200]) {
			for (const scroll of [0, 6, 12]) {
				const shown = viewAt('article', columns, 24, {reading: reading({scroll})});
				const barred = linesOf(shown).find((line) => line.includes('▌')) ?? '';
				expect(barred.indexOf('▌'), `${columns}, ${scroll}`).toBeGreaterThan(barred.indexOf('│'));
			}
		}
	});

	it('takes the full tint from the selected row of the list beside it', () => {
		const row = (view: string) =>
			frameOf(viewAt(view, 160, 40), coloured).find((line) => line.includes('Port Alden opens')) ?? '';
		const list = (view: string) => row(view).split('│')[0] ?? '';
		expect(list('article-beside')).toContain('\u001B[1;7');
		expect(list('article')).toContain('\u001B[1;4m');
		expect(list('article')).not.toContain('7m'); // nor any other inverse
	});

	it('leaves the list in sight from 140 columns on', () => {
		const shown = state({columns: 140, modes: ['list', 'article'], reading: reading()});
		expect(screen(shown)).toContain('Dairy recalls');
		expect(screen({...shown, columns: 139})).not.toContain('Dairy recalls');
	});
});

describe('the footer', () => {
	it('shows only hints that fit whole, the way to the others longest', () => {
		expect(linesOf(state({columns: 36, rows: 12})).at(-1)).toMatch(/^ ↑↓ move {3}⏎ read {3}\? help +1\/640$/);
		expect(linesOf(state({columns: 33, rows: 12})).at(-1)).toMatch(/^ ↑↓ move {3}\? help +1\/640$/);
		expect(linesOf(viewAt('article', 30, 12)).at(-1)).toMatch(/^ \? help {3}Esc back +\d+ %$/);
		expect(linesOf(viewAt('article', 20, 12)).at(-1)).toMatch(/^ Esc back +\d+ %$/);
	});

	it('offers nothing that an empty list has no use for', () => {
		expect(linesOf(viewAt('empty', 80, 24)).at(-1)).toBe(' / search   r refresh   : commands   ? help');
	});

	it('offers to open a story below an article once one is selected', () => {
		expect(linesOf(viewAt('article', 120, 40)).at(-1)).not.toContain('⏎ open');
		expect(linesOf(viewAt('article-below', 120, 40)).at(-1)).toContain('⏎ open');
	});

	it('says on the first page what typing does', () => {
		expect(linesOf(viewAt('first-run', 80, 24)).at(-1)).toContain('type an address   Esc leave');
	});

	it('gives a long notice the whole line', () => {
		const config = linesOf(viewAt('error-notice', 80, 24)).at(-1);
		expect(config).toMatch(/^ config\.json, line 7: .* did you mean "section"\?$/);
	});

	it('gives way to a notice while it lasts', () => {
		expect(linesOf(viewAt('notice', 80, 24)).at(-1)).toMatch(/^ Marked 41 stories read — u to undo +1\/640$/);
	});
});

describe('the feeds', () => {
	it('say how each is, and of the selected one all there is to say', () => {
		const shown = screen(viewAt('feeds', 120, 40));
		expect(shown).toContain('asks for a password');
		expect(shown).toContain('rate-limited until 14:20');
		expect(shown).toContain('moved to letters.example.net');
		expect(shown).toContain('put it in the feed’s "auth" in the config');
	});

	it('say so of one that never answered', () => {
		const fault = {code: 'http', message: 'example.org answered 503'} as const;
		const silent = feeds.map(({lastOkAt: _, ...feed}) => ({...feed, fault}));
		expect(screen(viewAt('feeds', 120, 40, {feeds: silent}))).toContain(
			'example.org answered 503. It never answered yet.',
		);
	});

	it('are narrowed by what is typed', () => {
		const narrowed = screen(
			viewAt('feeds', 120, 40, {feedsView: {filter: {text: 'comet', caret: 5}, cursor: 0, top: 0}}),
		);
		expect(narrowed).toContain('▌Science       Comet watch');
		expect(narrowed).not.toContain('Sportdesk');
	});
});

describe('the help', () => {
	it('has the keys of the place it was asked from first', () => {
		const shown = linesOf(viewAt('help', 80, 24, {modes: ['list', 'article', 'help']}));
		expect(shown.find((line) => / (In|On|Every)/.test(line))).toBe(' In an article');
	});

	it('stands in two columns where no sentence is cut by it', () => {
		const cut = (columns: number) =>
			linesOf(viewAt('help', columns, 60))
				.slice(4)
				.filter((line) => line.includes('…'));
		expect([80, 115, 116, 139].flatMap(cut)).toEqual([]);
		expect(linesOf(viewAt('help', 116, 60))[5]).toMatch(/In a list +Finding words in an article/);
	});

	it('stands in three columns on a wide screen, none much higher than the others', () => {
		const asked = viewAt('help', 200, 60);
		const shown = linesOf(asked);
		expect(shown[5]).toMatch(/In a list +On the topics +\S/);
		const all = helpFor(asked).reduce((so, {rows}) => so + rows.length + 2, 0);
		expect(shown.slice(4, -2).filter((line) => line !== '').length).toBeLessThan((1.2 * all) / 3);
	});

	it('stops scrolling at its end', () => {
		const shown = linesOf(viewAt('help', 80, 24, {help: {filter: {text: '', caret: 0}, top: 9999}}));
		expect(shown[21]?.trim()).not.toBe('');
	});

	it('says when no key does what is typed', () => {
		expect(screen(viewAt('help', 80, 24, {help: {filter: {text: 'zeppelin', caret: 8}, top: 0}}))).toContain(
			'No key does that',
		);
	});
});

describe('the first page', () => {
	it('says what ⏎ will do', () => {
		expect(screen(viewAt('first-run', 80, 24))).toContain(
			'begins with 5 feeds, kept in ~/.config/newsterm/config.json',
		);
	});

	it.each([14, 17, 20, 24])('keeps the cursor and what ⏎ will do in sight on %i rows', (rows) => {
		for (const cursor of [0, 4, 8, 9, 10]) {
			const page = viewAt('first-run', 80, rows);
			const shown = screen({...page, ...(page.firstRun && {firstRun: {...page.firstRun, cursor}})});
			expect(shown, `cursor ${cursor}`).toMatch(/^▌/m);
			expect(shown, `cursor ${cursor}`).toMatch(/⏎ {2}(?:begins|opens)/);
		}
	});

	it('names the section of the first row in sight', () => {
		const page = viewAt('first-run', 80, 14);
		const shown = linesOf({...page, ...(page.firstRun && {firstRun: {...page.firstRun, cursor: 6}})});
		const more = shown.findIndex((line) => line.includes('↑'));
		expect(shown[more + 1]).toMatch(/^. [A-Z]\w+ +\[/);
	});

	it('is a column on a wide screen', () => {
		expect(
			linesOf(viewAt('first-run', 200, 60))
				.slice(1, 30)
				.filter((line) => line.length > 80),
		).toEqual([]);
	});

	it('opens the sample edition when that is chosen', () => {
		const page = viewAt('first-run', 80, 24);
		const shown = {...page, ...(page.firstRun && {firstRun: {...page.firstRun, cursor: 10}})};
		expect(screen(shown)).toContain('⏎  opens the sample edition');
	});
});

it('in ASCII nothing but ASCII is drawn', () => {
	for (const view of [
		'front-page-scrolled',
		'article-below',
		'feeds',
		'health',
		'health-details',
		'add-looking',
		'help',
		'first-run',
		'unfolded',
		'palette',
		'narrowed',
		'round',
	]) {
		const shown = viewAt(view, 120, 40);
		const drawn = screen({...shown, settings: {...shown.settings, symbols: 'ascii'}});
		expect(drawn.replaceAll('á', 'a').match(/[^ -~\n]/g), view).toBeNull();
	}
});
