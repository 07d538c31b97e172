import type {Dateline, StoryKey} from '../model.js';
import type {Db} from './db.js';
import {indexText} from './search-words.js';

/** Where a story comes from joins its words, so that `place:` and `agency:` cost what a word costs. */
const storyIndex = `
DROP TABLE story_fts;
CREATE VIRTUAL TABLE story_fts USING fts5(
	title, lede, place, agency, outlet,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** What of a story is searched. A type, no interface: it may be read from a row as it is. */
export type Indexed = {
	readonly title: string;
	readonly lede: string;
	readonly outlet: string;
	/** JSON. */
	readonly dateline: string | null;
};

/** Stories read in one go: a store of a million is never held in memory. */
const slice = 1000;

/** The index holds no text to copy from: it is filled again from the stories, at a third of what storing them cost. */
export function widenStoryIndex(db: Db): void {
	db.exec(storyIndex);
	for (let after: StoryKey | undefined = 0; after !== undefined; ) after = indexSlice(db, after);
}

/** The last one it indexed; absent: none was left. */
function indexSlice(db: Db, after: StoryKey): StoryKey | undefined {
	const rows = db.all<Indexed & {readonly id: StoryKey}>(
		`SELECT id, title, lede, outlet, dateline FROM story WHERE id > :after ORDER BY id LIMIT ${slice}`,
		{after},
	);
	for (const {id, ...story} of rows) indexStory(db, id, story);
	return rows.at(-1)?.id;
}

/** Makes a story be found by what it says now. */
export function indexStory(db: Db, key: StoryKey, {title, lede, outlet, dateline}: Indexed): void {
	const {place = '', region = '', agency = ''}: Partial<Dateline> = dateline ? JSON.parse(dateline) : {};
	db.run(
		`INSERT OR REPLACE INTO story_fts(rowid, title, lede, place, agency, outlet)
		VALUES (:key, :title, :lede, :place, :agency, :outlet)`,
		{
			key,
			title: indexText(title),
			lede: indexText(lede),
			place: indexText(`${place} ${region}`.trim()),
			agency: indexText(agency),
			outlet: indexText(outlet),
		},
	);
}
