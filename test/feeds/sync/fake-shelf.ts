/** What a feed server holds, and what its own web page does with it. Numbers, order and clock are the same every time. */

export interface FakeFeed {
	readonly id: number;
	url: string;
	title: string;
	folder: number;
}

export interface FakeStory {
	readonly id: number;
	readonly feed: number;
	readonly title: string;
	readonly url: string;
	readonly content: string;
	/** Microseconds since 1970, as every time here. */
	readonly publishedAt: number;
	readonly createdAt: number;
	changedAt: number;
	status: 'unread' | 'read' | 'removed';
	isStarred: boolean;
}

export interface FakeFolder {
	readonly id: number;
	readonly title: string;
}

export interface ShelfOptions {
	/** What the server's clock says at first, in microseconds since 1970; it may be years off. */
	readonly clock?: number;
	/** The folder every feed lies in that lies in no other. */
	readonly firstFolder?: string;
}

const noonUs = Date.UTC(2026, 10, 23, 12) * 1000;

export type FakeShelf = ReturnType<typeof createShelf>;

export function createShelf({clock = noonUs, firstFolder = 'All'}: ShelfOptions = {}) {
	let now = clock;
	let lastId = 0;
	const feeds = new Map<number, FakeFeed>();
	const folders = new Map<number, FakeFolder>();
	const stories = new Map<number, FakeStory>();

	/** No two changes are of the same moment. */
	const tick = () => (now += 1001);

	function folderTitled(title: string): FakeFolder {
		const found = [...folders.values()].find((folder) => folder.title.toLowerCase() === title.toLowerCase());
		if (found) return found;
		const folder = {id: ++lastId, title};
		folders.set(folder.id, folder);
		return folder;
	}

	function change(id: number, fields: Partial<Pick<FakeStory, 'status' | 'isStarred'>>): boolean {
		const story = stories.get(id);
		if (story) Object.assign(story, fields, {changedAt: tick()});
		return story !== undefined;
	}

	folderTitled(firstFolder);
	return {
		feeds,
		folders,
		stories,
		folderTitled,
		change,
		now: () => now,
		/** The server's clock moves, back as well. */
		advance(seconds: number): void {
			now += Math.round(seconds * 1_000_000);
		},
		/** Into the first folder unless told. Returns its number. */
		addFeed({
			url,
			title = url,
			folder = firstFolder,
		}: {
			url: string;
			title?: string;
			folder?: string;
		}): number {
			const feed = {id: ++lastId, url, title, folder: folderTitled(folder).id};
			feeds.set(feed.id, feed);
			return feed.id;
		},
		removeFeed(id: number): boolean {
			for (const story of [...stories.values()]) if (story.feed === id) stories.delete(story.id);
			return feeds.delete(id);
		},
		/** The server fetched a story. Returns its number. */
		publish(feed: number, fields: Partial<FakeStory> = {}): number {
			const at = tick();
			const id = fields.id ?? ++lastId;
			lastId = Math.max(lastId, id);
			stories.set(id, {
				title: `Story ${id}`,
				url: `https://outlet.example/${id}`,
				content: `<p>Words of story ${id}.</p>`,
				publishedAt: at,
				createdAt: at,
				changedAt: at,
				status: 'unread',
				isStarred: false,
				...fields,
				id,
				feed,
			});
			return id;
		},
		/** On the server's own page, by the number it has in calls. */
		markRead: (id: number | string, isRead = true) =>
			change(Number(id), {status: isRead ? 'read' : 'unread'}),
		markStarred: (id: number | string, isStarred = true) => change(Number(id), {isStarred}),
		/** Old read stories are given up, but not forgotten. */
		remove: (id: number | string) => change(Number(id), {status: 'removed'}),
		/** Nothing is left of it. */
		purge: (id: number | string) => stories.delete(Number(id)),
		/** By the number it has in calls; absent: it is not there. */
		stateOf(id: number | string): {readonly isRead: boolean; readonly isStarred: boolean} | undefined {
			const story = stories.get(Number(id));
			return story && {isRead: story.status !== 'unread', isStarred: story.isStarred};
		},
	};
}
