import type {StoryId} from '../../model.js';
import type {Db} from '../db.js';

/** As many of a feed's newest stories as any server keeps of it. */
const reach = 5000;

/** Stories of a feed that no server is known to have, by their address. */
export interface Unserved {
	/** Each once. */
	take(url: string | undefined): StoryId | undefined;
}

/**
 * A story that its feed brought and the one that a server has of it have nothing in common but their address: the one is
 * known by the feed's own name for it, the other by the server's number.
 */
export function byAddress(db: Db, feedId: number): Unserved {
	const rows = db.all<{sid: StoryId; url: string}>(
		`SELECT s.sid, s.url FROM story s WHERE s.feed_id = :feedId AND s.url IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM remote_story r JOIN account a ON a.id = r.account_id AND a.pos IS NOT NULL WHERE r.story_id = s.id)
		ORDER BY s.sort_at DESC LIMIT ${reach}`,
		{feedId},
	);
	const sids = new Map(rows.reverse().map(({sid, url}) => [bare(url), sid]));
	return {
		take(url) {
			if (url === undefined) return undefined;
			const sid = sids.get(bare(url));
			sids.delete(bare(url));
			return sid;
		},
	};
}

/** What two ways to write one address have in common: without scheme, `www.`, fragment, marks of campaigns, last slash. */
export function bare(address: string): string {
	const url = URL.parse(address);
	if (!url) return address;
	for (const name of [...url.searchParams.keys()]) if (/^utm_/.test(name)) url.searchParams.delete(name);
	const path = url.pathname.replace(/\/$/, '');
	return `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}
