import {describe, expect, it} from 'vitest';
import {speak} from '../../../src/components/index.js';
import {headline, listOf, noon, state} from '../build-state.js';
import {viewAt, views} from '../views.js';

const here = state();

describe('every place', () => {
	it.each(Object.keys(views))(
		'%s says what it is, in printable lines without the signs of the screen',
		(name) => {
			const shown = viewAt(name, 120, 40);
			const lines = speak(here, {
				...shown,
				modes: shown.modes,
				notice: {text: 'Told', tone: 'plain', until: 0},
			});
			expect(lines[0]).toBe('Told');
			expect(lines.length).toBeGreaterThan(1);
			expect(lines.join('')).not.toMatch(/[\p{Cc}▌●★⏎⇧↑↓▏─│]/u);
		},
	);
});

describe('a row', () => {
	const said = (over: Parameters<typeof headline>[0]) =>
		speak(here, state({list: listOf([headline(over)])})).at(-1);

	it('says its place, its marks, its outlets and its age', () => {
		expect(
			said({
				title: 'Tunnel opens',
				isStarred: true,
				isFollowed: true,
				others: 7,
				sortAt: noon - 2 * 3_600_000,
			}),
		).toBe('1 of 640, unread, starred, followed, Tunnel opens, Northgate Wire, 7 more outlets, 2 hours');
	});

	it('says of a read one that stands alone no more than there is', () => {
		expect(said({title: 'Ferry late.', isUnread: false, sortAt: noon})).toBe(
			'1 of 640, Ferry late, Northgate Wire, just now',
		);
	});

	it('says that a fold was updated, as the screen does', () => {
		expect(said({title: 'Ferry late', updatedAt: noon - 60_000})).toMatch(/, updated$/);
	});
});

it('never lets a notice time out: that it goes is not said', () => {
	const told = state({notice: {text: 'Marked 41 stories read', tone: 'plain', until: noon}});
	expect(speak(here, {...told, list: here.list})).toEqual(['Marked 41 stories read']);
	expect(speak({...told, list: here.list}, here)).toEqual([]);
});

it('names the sign of a followed event', () => {
	const notice = {text: '› Alden Post: Tunnel opens', tone: 'plain' as const, until: noon};
	expect(speak(here, {...here, notice})).toEqual(['Followed: Alden Post: Tunnel opens']);
});
