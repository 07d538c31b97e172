import type {Db} from './db.js';

interface Moving {
	readonly id: number;
	readonly url: string;
	readonly next: string;
}

/**
 * A feed that the person now names by the address it moved to, by the feed that its page names instead, or by its
 * former address again, is the same feed: it keeps its stories and what was done with them. It is fetched whole, at
 * once, so that its stories take the ids that belong to the address.
 */
export function followMoves(db: Db, wanted: ReadonlySet<string>): void {
	const known = new Set(db.all<{url: string}>('SELECT url FROM feed').map(({url}) => url));
	for (const {id, url, next} of moving(db)) {
		if (wanted.has(url) || !wanted.has(next) || known.has(next)) continue;
		known.add(next);
		db.run(
			`UPDATE feed SET url = :next, former_url = :url, moved_to = NULL, etag = NULL, last_modified = NULL, body_hash = NULL,
				next_fetch_at = 0, retry_at = NULL, fail_count = 0, fault_code = NULL, fault_message = NULL, instead_url = NULL
			WHERE id = :id`,
			{id, url, next},
		);
	}
}

/** Those subscribed to first: of two that moved to one place, the other may have been given up long ago. */
function moving(db: Db): readonly Moving[] {
	return db.all<Moving>(
		`SELECT id, url, next FROM (
			SELECT id, url, deleted_at, moved_to AS next FROM feed
			UNION ALL SELECT id, url, deleted_at, instead_url FROM feed
			UNION ALL SELECT id, url, deleted_at, former_url FROM feed
		) WHERE next IS NOT NULL ORDER BY deleted_at IS NOT NULL, deleted_at DESC, id`,
	);
}
