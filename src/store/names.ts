import type {Db} from './db.js';
import type {QueryTerm} from './read-query.js';
import {indexText} from './search-words.js';

interface NamedFeed {
	readonly id: number;
	readonly url: string;
	readonly former_url: string | null;
	readonly title: string;
	readonly section: string;
}

/** The feeds a `feed:` or `section:` means. They are few and may be renamed: looked through, not indexed. */
export function namedFeeds(db: Db, term: QueryTerm): readonly number[] {
	const feeds = db.all<NamedFeed>(
		`SELECT f.id, f.url, f.former_url, coalesce(f.own_title, '') || ' ' || coalesce(f.title, '') AS title, c.name AS section
		FROM feed f JOIN section c ON c.id = f.section_id WHERE f.deleted_at IS NULL`,
	);
	const isMeant = ({url, former_url, title, section}: NamedFeed): boolean =>
		term.field === 'section'
			? holds(section, term)
			: url === term.text || former_url === term.text || holds(title, term) || holds(hostOf(url), term);
	return feeds.filter(isMeant).map(({id}) => id);
}

/** The events behind the topics of the bar that a `topic:` means. */
export function namedTopics(db: Db, term: QueryTerm): readonly number[] {
	const topics = db.all<{id: number; label: string}>('SELECT event_id AS id, label FROM topic');
	return topics.filter(({label}) => holds(label, term)).map(({id}) => id);
}

/** Whether a name holds the words one after another, as the index of stories would find them. */
function holds(name: string, {text, isUnfinished}: QueryTerm): boolean {
	return ` ${folded(name)} `.includes(` ${folded(text)}${isUnfinished ? '' : ' '}`);
}

function folded(text: string): string {
	const bare = text.normalize('NFD').replace(/\p{M}+/gu, '');
	return (
		indexText(bare.normalize('NFC'))
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join(' ');
}

function hostOf(url: string): string {
	return URL.parse(url)?.hostname ?? '';
}
