import type {StoryElsewhere, Subscription} from '../../model.js';

/** A file of stories as sfeed_update writes it, named by its feed. */
export interface SfeedFile {
	readonly name: string;
	/** A story a line, nine fields (sfeed(5)). */
	readonly text: string;
}

/**
 * What was read in sfeed_curses: a plain list, a story a line, by its link or, where it has none, by its id
 * (`SFEED_URL_FILE` in sfeed_curses(1)). Which feed a line belongs to stands in the files beside it; a link that stands in
 * none of them any more is still known by itself.
 *
 * @param subscriptions of the sfeedrc: their titles are the names of the files
 */
export function readSfeedRead(
	list: string,
	{
		files,
		subscriptions,
	}: {readonly files: Iterable<SfeedFile>; readonly subscriptions: readonly Subscription[]},
): readonly StoryElsewhere[] {
	const read = new Set(list.split(/\r?\n/).filter((line) => line !== ''));
	const feeds = new Map(subscriptions.map(({title = '', url}) => [fileName(title), url]));
	const stories: StoryElsewhere[] = [];
	const placed = new Set<string>();
	for (const {name, text} of files) {
		const feedUrl = feeds.get(name);
		if (feedUrl === undefined) continue;
		for (const line of text.split('\n')) {
			const [, , url = '', , , guid = ''] = line.split('\t');
			const mark = url || guid;
			if (!read.has(mark)) continue;
			placed.add(mark);
			stories.push({feedUrl, guid, url, isRead: true, isStarred: false});
		}
	}
	const others = [...read].filter((mark) => !placed.has(mark));
	return [...stories, ...others.map((url) => ({feedUrl: '', guid: '', url, isRead: true, isStarred: false}))];
}

/** A name holds what a file's name cannot. */
const fileName = (title: string): string => title.replaceAll('/', '_');
