import {expect, it} from 'vitest';
import {dice} from '../../store/dice.js';
import {type Newsterm, openNewsterm} from './newsterm.js';
import {feverWeb, greaderWeb, minifluxWeb, type Web} from './web.js';

const rounds = 2000;
const day = 86_400_000;
const noon = Date.UTC(2026, 10, 23, 12);
const labels = ['later', 'war'];

it.each([
	['the Google Reader API', greaderWeb, 1],
	['the Google Reader API', greaderWeb, 2],
	["Miniflux's own API", minifluxWeb, 1],
	["Miniflux's own API", minifluxWeb, 2],
	["Miniflux's own API, which turns stars over", () => minifluxWeb({manyStars: 'refused'}), 1],
	['Fever', feverWeb, 1],
	['Fever', feverWeb, 2],
] as const)(
	'two newsterms and a web reader agree over %s after all that can go wrong, and no star is lost (seed %#)',
	async (_protocol, openWeb, seed) => {
		const roll = dice(seed);
		const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
		const web = openWeb();
		web.addFeed('wire');
		web.addFeed('gazette');
		let now = noon;
		const newsterms: readonly Newsterm[] = [3 * day, -2 * day].map((skew) =>
			openNewsterm({signIn: web.signIn, call: web.call, now: () => now + skew}),
		);
		const titles: string[] = [];
		const stars = createStars();
		const outcomes = {ok: 0, error: 0, waiting: 0, killed: 0};
		let changed = 0;

		const deeds: Readonly<Record<string, () => unknown>> = {
			publish: () => titles.push(web.publish()),
			mark() {
				const title = pick(titles.slice(-60));
				const field = pick(['read', 'read', 'starred', ...(web.hasLabels ? labels : [])]);
				const value = roll(3) > 0;
				const who = roll(3);
				const newsterm = newsterms[who];
				if (newsterm && !markAt(newsterm, {title, field, value})) return;
				if (!newsterm) web.mark(title, field, value);
				if (field === 'starred') stars.note(title, value);
			},
			undo: () => undoAt(pick(newsterms), now, stars),
			async sync() {
				const result = await pick(newsterms).sync({isPushOnly: roll(3) === 0});
				outcomes[result?.status ?? 'killed'] += 1;
				changed += result?.changed ?? 0;
			},
			line() {
				const newsterm = pick(newsterms);
				newsterm.line = pick(['up', 'up', 'down', 'lossy', 'killed', 'killed-after'] as const);
				newsterm.callsLeft = roll(8);
			},
			clock: () => web.setClock(roll(7200) - 3600),
		};
		const chances = ['publish', 'mark', 'mark', 'mark', 'mark', 'undo', 'sync', 'sync', 'line', 'clock'];
		titles.push(web.publish());
		for (let round = 0; round < rounds; round++) {
			now += 60_000;
			await deeds[pick(chances)]?.();
		}

		for (const newsterm of newsterms) newsterm.line = 'up';
		for (let turn = 0; turn < 8; turn++) for (const newsterm of newsterms) await newsterm.sync();
		for (const title of titles) for (const newsterm of newsterms) compare(web, newsterm, title);
		const kept = titles.filter(stars.isToStay);
		expect(kept.filter((title) => !web.statusOf(title)?.isStarred)).toEqual([]);
		expect(newsterms.flatMap(({store, name}) => store.sync.pending(name, 10))).toEqual([]);
		// Something did happen.
		expect(
			Object.values({...outcomes, waiting: 99, changed, stories: titles.length}).map((n) => n > 20),
		).not.toContain(false);
		expect(kept.length).toBeGreaterThan(10);
	},
	60_000,
);

/** False: it has not met the story. */
function markAt(
	newsterm: Newsterm,
	{title, field, value}: {readonly title: string; readonly field: string; readonly value: boolean},
): boolean {
	if (field === 'read') return newsterm.mark(value ? 'read' : 'unread', title);
	if (field === 'starred') return newsterm.mark(value ? 'starred' : 'unstarred', title);
	return newsterm.mark(value ? 'tagged' : 'untagged', title, field);
}

function compare(web: Web, {statusOf}: Newsterm, title: string): void {
	const there = web.statusOf(title);
	const here = statusOf(title);
	// What was read before anybody here had met it is not fetched.
	if (!here && there?.isRead && !there.isStarred) return;
	const tags = web.hasLabels ? there?.labels : here?.tags;
	expect({title, ...here}).toEqual({title, isRead: there?.isRead, isStarred: there?.isStarred, tags});
}

interface Stars {
	note(title: string, isStarred: boolean): void;
	/** Somebody starred it, and nobody ever took that back. */
	readonly isToStay: (title: string) => boolean;
}

function createStars(): Stars {
	const given = new Set<string>();
	const taken = new Set<string>();
	return {
		note: (title, isStarred) => void (isStarred ? given : taken).add(title),
		isToStay: (title) => given.has(title) && !taken.has(title),
	};
}

function undoAt({store}: Newsterm, now: number, stars: Stars): void {
	const before = new Map(store.page({search: 'story'}, {limit: 5000}).map((row) => [row.key, row.isStarred]));
	store.undo(now);
	for (const {key, title, isStarred} of store.page({search: 'story'}, {limit: 5000}))
		if (isStarred !== before.get(key)) stars.note(title, isStarred);
}
