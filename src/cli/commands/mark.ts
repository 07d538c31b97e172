import {nearestName} from '../../config/index.js';
import type {Headline, Mark, StoryId} from '../../model.js';
import {type Intent, type ListQuery, readTag, type Store} from '../../store/index.js';
import {type Command, UsageError} from '../command.js';
import {findStory} from '../find-story.js';
import {markStories} from '../mark-stories.js';
import {readSearch} from '../read-search.js';

const marks = [
	'read',
	'unread',
	'starred',
	'unstarred',
	'followed',
	'unfollowed',
] as const satisfies readonly Mark[];

/** Rows of a search read in one go. */
const slice = 1000;

/** `newsterm mark`: reading status from the shell. */
export const mark: Command = {
	name: 'mark',
	summary: 'mark stories read, starred or tagged, follow events, or no more',
	usage: 'read|unread|starred|unstarred|followed|unfollowed|tag:<tag>|untag:<tag> ID… [--search <query>]',
	options: {
		search: {
			type: 'string',
			value: '<query>',
			words: 'all that fits the query: "newsterm help search"',
		},
	},

	async run({positionals, values}, desk) {
		const [word, ...typed] = positionals;
		const wanted = taggingNamed(word) ?? {mark: markNamed(word)};
		const {search} = values;
		if (typed.length === 0 && search === undefined) throw new UsageError('the id of a story is missing');

		const query = search === undefined ? undefined : readSearch(search, desk.now());
		const store = desk.openStore();
		const named = store.headlines(typed.map((id) => findStory(store, id))).map(({id}) => id);
		const ids = [...new Set([...named, ...(query ? idsFound(store, query) : [])])];
		const stories = markStories({...wanted, ids}, store, desk);
		desk.print(`${stories} ${stories === 1 ? 'story' : 'stories'} marked ${wordOf(wanted)}`);
		return 0;
	},
};

function wordOf({mark, tag}: Pick<Intent, 'mark' | 'tag'>): string {
	return tag === undefined ? mark : `${mark === 'tagged' ? 'tag' : 'untag'}:${tag}`;
}

/** `tag:later` or `untag:later`; absent: it is neither. */
function taggingNamed(word = ''): Pick<Intent, 'mark' | 'tag'> | undefined {
	const [, prefix, name = ''] = /^(tag|untag):(.*)$/s.exec(word) ?? [];
	if (prefix === undefined) return undefined;
	const tag = readTag(name);
	if (tag === undefined)
		throw new UsageError(`“${name}” is no tag: one word of letters, digits and -, 32 at most`);
	return {mark: prefix === 'tag' ? 'tagged' : 'untagged', tag};
}

function markNamed(word: string | undefined): Mark {
	const found = marks.find((one) => one === word);
	if (found) return found;
	const near = word === undefined ? undefined : nearestName(word, marks);
	throw new UsageError(
		`${word === undefined ? 'what to mark them is missing' : `“${word}” is no mark`}${near === undefined ? '' : `; did you mean ${near}?`}`,
	);
}

/** By id: the query may find other stories on the day the journal is read again. */
function* idsFound(store: Store, search: ListQuery): Iterable<StoryId> {
	const query = {...search, everyStory: true, upTo: store.lastKey()};
	let below: Headline | undefined;
	do {
		const page = store.page(query, {limit: slice, ...(below && {below})});
		for (const {id} of page) yield id;
		below = page.length === slice ? page.at(-1) : undefined;
	} while (below);
}
