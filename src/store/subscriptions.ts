import {type EpochMs, otherSection, type StoryKey, type Subscription} from '../model.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {followMoves} from './followed-moves.js';
import {applyMutesAbout} from './muting.js';
import {servedSubscriptions} from './sync/served-feeds.js';

interface FeedRow {
	readonly id: number;
	readonly url: string;
	readonly own_title: string | null;
	readonly section_id: number;
	readonly pos: number;
	readonly keep_days: number | null;
	readonly deleted_at: number | null;
}

/**
 * Makes the feeds be those of the config and of its accounts. One that is not named any more is hidden with all it holds; named again,
 * it is back as it was. Sections stand in the order given, then those only a feed names, `Other` last.
 */
export function syncSubscriptions(
	db: Db,
	subscriptions: readonly Subscription[],
	{sections, now}: {readonly sections: readonly string[]; readonly now: EpochMs},
): void {
	db.batch(() => {
		const all = [...subscriptions, ...servedSubscriptions(db, subscriptions)];
		const sectionIds = syncSections(db, orderOf(sections, all));
		const wanted = new Map(all.map((subscription) => [subscription.url, subscription]));
		followMoves(db, new Set(wanted.keys()));
		const stored = storedFeeds(db);
		const hidden = stored.filter((feed) => !wanted.has(feed.url) && feed.deleted_at === null);
		for (const {id} of hidden) db.run('UPDATE feed SET deleted_at = :now WHERE id = :id', {now, id});

		const known = new Map(stored.map((feed) => [feed.url, feed]));
		const wishes = [...wanted.values()].map((subscription, pos) => ({
			subscription,
			sectionId: sectionIds.get(subscription.section ?? otherSection) ?? 0,
			pos,
		}));
		const moved = wishes.flatMap((wish) => grant(db, known.get(wish.subscription.url), wish));
		const renamed = haveChanged(db, stored) ? applyMutesAbout(db, ['feed', 'section']) : [];
		settleFolds(db, [...leadsOf(db, [...hidden.map(({id}) => id), ...moved]), ...renamed]);
	});
}

/** Whether `syncSubscriptions` would find nothing to do, by one look at each feed. */
export function followsSubscriptions(
	db: Db,
	subscriptions: readonly Subscription[],
	sections: readonly string[],
): boolean {
	const all = [...subscriptions, ...servedSubscriptions(db, subscriptions)];
	const named = db.all<{name: string; pos: number}>('SELECT name, pos FROM section');
	const positions = new Map(named.map(({name, pos}) => [name, pos]));
	if (orderOf(sections, all).some((name, pos) => positions.get(name) !== pos)) return false;

	const stored = db.all<FollowedFeed>(
		`SELECT f.url, f.own_title AS title, f.keep_days AS keepDays, s.name AS section, f.pos
		FROM feed f JOIN section s ON s.id = f.section_id WHERE f.deleted_at IS NULL ORDER BY f.pos`,
	);
	const wanted = [...new Map(all.map((subscription) => [subscription.url, subscription])).values()];
	return (
		stored.length === wanted.length &&
		stored.every(({url, title, keepDays, section, pos}, at) => {
			const feed = wanted[at];
			return (
				url === feed?.url &&
				title === (feed.title ?? null) &&
				keepDays === (feed.keepDays ?? null) &&
				section === (feed.section ?? otherSection) &&
				pos === at
			);
		})
	);
}

interface FollowedFeed {
	readonly url: string;
	readonly title: string | null;
	readonly keepDays: number | null;
	readonly section: string;
	readonly pos: number;
}

/** Whether any mute may mean other feeds than before. */
function haveChanged(db: Db, before: readonly FeedRow[]): boolean {
	const names = (feeds: readonly FeedRow[]) =>
		JSON.stringify(
			feeds.map(({url, own_title, section_id, deleted_at}) => [url, own_title, section_id, deleted_at]),
		);
	return names(storedFeeds(db)) !== names(before);
}

/** `Other` stands where the config orders it; at its end it is last of all. */
function orderOf(sections: readonly string[], subscriptions: readonly Subscription[]): readonly string[] {
	const ordered = sections.at(-1) === otherSection ? sections.slice(0, -1) : sections;
	const named = new Set([...ordered, ...subscriptions.flatMap(({section}) => section ?? [])]);
	return [...named, ...(named.has(otherSection) ? [] : [otherSection])];
}

function syncSections(db: Db, names: readonly string[]): ReadonlyMap<string, number> {
	for (const [pos, name] of names.entries()) {
		db.run(
			`INSERT INTO section(name, pos) VALUES (:name, :pos)
			ON CONFLICT(name) DO UPDATE SET pos = excluded.pos WHERE pos <> excluded.pos`,
			{name, pos},
		);
	}
	const rows = db.all<{id: number; name: string}>('SELECT id, name FROM section');
	return new Map(rows.map(({id, name}) => [name, id]));
}

function storedFeeds(db: Db): readonly FeedRow[] {
	return db.all<FeedRow>('SELECT id, url, own_title, section_id, pos, keep_days, deleted_at FROM feed');
}

interface Wish {
	readonly subscription: Subscription;
	readonly sectionId: number;
	readonly pos: number;
}

/** The feed's id, when its stories have to move: to another section, or back into sight. */
function grant(db: Db, feed: FeedRow | undefined, {subscription, sectionId, pos}: Wish): readonly number[] {
	const title = subscription.title ?? null;
	const keepDays = subscription.keepDays ?? null;
	if (!feed) {
		db.run(
			`INSERT INTO feed(url, own_title, keep_days, section_id, pos)
			VALUES (:url, :title, :keepDays, :sectionId, :pos)`,
			{url: subscription.url, title, keepDays, sectionId, pos},
		);
		return [];
	}
	const hasMoved = feed.section_id !== sectionId || feed.deleted_at !== null;
	if (!hasMoved && feed.own_title === title && feed.keep_days === keepDays && feed.pos === pos) return [];

	db.run(
		`UPDATE feed SET own_title = :title, keep_days = :keepDays, section_id = :sectionId, pos = :pos, deleted_at = NULL
		WHERE id = :id`,
		{title, keepDays, sectionId, pos, id: feed.id},
	);
	return hasMoved ? [feed.id] : [];
}

function leadsOf(db: Db, feedIds: readonly number[]): readonly StoryKey[] {
	const rows = db.all<{lead: number}>(
		'SELECT DISTINCT s.lead_id AS lead FROM json_each(:feedIds) j CROSS JOIN story s ON s.feed_id = j.value',
		{feedIds: JSON.stringify(feedIds)},
	);
	return rows.map(({lead}) => lead);
}
