import type {Mark, StoryKey, Subscription} from '../../src/model.js';
import type {EditedStory, ListQuery, Placement} from '../../src/store/index.js';

/** Following is of events: what is followed has tests of its own. Muting is a call of its own. */
export type StatusMark = Exclude<Mark, 'followed' | 'unfollowed' | 'muted' | 'unmuted'>;

/** A mute of a word in the title, of a feed, or of events. */
export interface NaiveMute {
	readonly query: string;
	readonly word?: string;
	readonly feedUrl?: string;
	readonly events: readonly number[];
}

interface Held {
	readonly key: StoryKey;
	readonly edited: EditedStory;
	readonly sortAt: number;
	lead: StoryKey;
	eventId: number;
	first: StoryKey | undefined;
	unread: boolean;
	starred: boolean;
	readonly tags: Set<string>;
}

/** The store as one would write it with arrays and no thought of speed: what the real one is held against. */
export class NaiveStore {
	private held: Held[] = [];
	private feeds = new Map<string, {section: string; isHidden: boolean}>();
	private undos: (
		| {mark: StatusMark; tag: string | undefined; keys: readonly StoryKey[]}
		| {mark: 'muted' | 'unmuted'; mute: NaiveMute; keys: readonly StoryKey[]}
	)[] = [];
	private mutes: NaiveMute[] = [];
	/** Of the stories out of sight: whether each led its fold. */
	private led = new Map<StoryKey, boolean>();

	sync(subscriptions: readonly Subscription[]): void {
		for (const feed of this.feeds.values()) feed.isHidden = true;
		for (const {url, section = 'Other'} of subscriptions) this.feeds.set(url, {section, isHidden: false});
		this.lead();
	}

	add(key: StoryKey, edited: EditedStory, now: number): void {
		const {publishedAt} = edited.story;
		const sortAt = publishedAt !== undefined && publishedAt > 0 ? Math.min(publishedAt, now) : now;
		this.held.push({
			key,
			edited,
			sortAt,
			lead: key,
			eventId: key,
			first: undefined,
			unread: true,
			starred: false,
			tags: new Set(),
		});
	}

	place({key, lead, eventId, dupOf}: Placement): void {
		const story = this.get(key);
		if (!story) return;
		const {lead: before, eventId: own} = story;
		const now = lead === key ? key : (this.get(lead)?.lead ?? key);
		const first = dupOf === undefined ? undefined : (this.get(dupOf)?.first ?? dupOf);
		for (const other of this.held) {
			if (before === key && other.lead === key) other.lead = now;
			if (first !== undefined && other.first === key) other.first = first;
		}
		Object.assign(story, {lead: now, eventId, first});
		this.leaveOwnEvent(own, {key, eventId});
		this.lead();
	}

	/** Whoever muted what it told alone means what it tells with others. */
	private leaveOwnEvent(own: number, {key, eventId: into}: {key: StoryKey; eventId: number}): void {
		if (own !== key || this.held.some(({eventId}) => eventId === own)) return;
		const carried = (events: readonly number[]) => events.map((event) => (event === own ? into : event));
		this.mutes = this.mutes.map((mute) => ({...mute, events: carried(mute.events)}));
	}

	remove(keys: readonly StoryKey[]): void {
		this.held = this.held.filter(({key}) => !keys.includes(key));
		this.lead();
	}

	mark(
		{mark, tag}: {mark: StatusMark; tag?: string},
		keys: readonly StoryKey[],
		withCopies: boolean,
	): number {
		const firsts = keys.flatMap((key) => this.get(key) ?? []).map(({key, first}) => first ?? key);
		const chosen = this.held.filter(
			({key, first}) => keys.includes(key) || (withCopies && firsts.includes(first ?? key)),
		);
		const changed = chosen.filter((story) => this.write(story, mark, tag)).map(({key}) => key);
		if (changed.length > 0) this.undos.push({mark, tag, keys: changed});
		return changed.length;
	}

	undo(): {mark: Mark; stories: number; tag?: string; mute?: string} | undefined {
		const last = this.undos.pop();
		if (!last) return undefined;
		if ('mute' in last) {
			const {query} = last.mute;
			const events = last.keys.flatMap((key) => this.get(key)?.eventId ?? []);
			const stories = last.mark === 'muted' ? this.lift(query) : this.silence({...last.mute, events});
			return {mark: last.mark, stories, mute: query};
		}
		const contrary = {
			read: 'unread',
			unread: 'read',
			starred: 'unstarred',
			unstarred: 'starred',
			tagged: 'untagged',
			untagged: 'tagged',
		} as const;
		const stories = last.keys.flatMap((key) => this.get(key) ?? []);
		return {
			mark: last.mark,
			stories: stories.filter((story) => this.write(story, contrary[last.mark], last.tag)).length,
			...(last.tag !== undefined && {tag: last.tag}),
		};
	}

	/** How many stories are out of sight now. */
	mute(mute: NaiveMute): number {
		if (this.mutes.some(({query}) => query === mute.query)) return 0;
		this.undos.push({mark: 'muted', mute, keys: []});
		return this.silence(mute);
	}

	unmute(query: string): number {
		const mute = this.mutes.find((one) => one.query === query);
		if (!mute) return 0;
		const firstOf = (event: number) => this.held.find(({eventId}) => eventId === event)?.key ?? [];
		this.undos.push({mark: 'unmuted', mute, keys: mute.events.flatMap(firstOf)});
		return this.lift(query);
	}

	/** The mutes, and how many stories each holds for. */
	muted(): readonly (readonly [query: string, stories: number])[] {
		return this.mutes.map((mute) => [
			mute.query,
			this.held.filter((story) => this.isMutedBy(story, mute)).length,
		]);
	}

	eventOf(key: StoryKey): number {
		return this.get(key)?.eventId ?? 0;
	}

	/** They are kept for a week. */
	forgetUndos(): void {
		this.undos = [];
	}

	keys(query: ListQuery): readonly StoryKey[] {
		return this.rows(query).map(({key}) => key);
	}

	/** What a page says of each row. */
	lines(query: ListQuery): readonly string[] {
		return this.rows(query).map((row) => {
			const fold = this.fold(row);
			const outlets = new Set(
				fold.map(({edited}) => edited.outlet).filter((outlet) => outlet !== row.edited.outlet),
			);
			const newest = Math.max(...fold.map(({sortAt}) => sortAt));
			const updatedAt = newest > row.sortAt + 3_600_000 ? newest : undefined;
			const isLead = row.lead === row.key;
			return JSON.stringify([
				row.key,
				row.unread,
				row.starred,
				isLead ? outlets.size : 0,
				isLead ? updatedAt : undefined,
				[...row.tags].sort(),
			]);
		});
	}

	private rows(query: ListQuery): readonly Held[] {
		const areStories =
			query.everyStory || query.starredOnly || query.feedUrl !== undefined || query.search !== undefined;
		const tag = query.search?.startsWith('tag:') ? query.search.replace('tag:', '').trim() : undefined;
		const areMuted = query.search === 'muted';
		return this.held
			.filter((story) => this.isSubscribed(story) && this.isMuted(story) === areMuted)
			.filter((story) => areStories || story.lead === story.key)
			.filter((story) => query.feedUrl === undefined || story.edited.story.feedUrl === query.feedUrl)
			.filter((story) => query.eventId === undefined || story.eventId === query.eventId)
			.filter((story) => !query.unreadOnly || story.unread)
			.filter((story) => !query.starredOnly || story.starred)
			.filter((story) => tag === undefined || story.tags.has(tag))
			.filter((story) => query.upTo === undefined || story.key <= query.upTo)
			.filter((story) => query.after === undefined || story.key > query.after)
			.filter((story) => query.since === undefined || story.sortAt >= query.since)
			.filter(
				(story) =>
					query.section === undefined ||
					(areStories ? [story] : this.fold(story)).some((one) => this.sectionOf(one) === query.section),
			)
			.sort((a, b) => b.sortAt - a.sortAt || b.key - a.key);
	}

	/** Who led a fold when a mute came leads it again when that goes, unless one leads it that was stored before. */
	private showAndHide(): void {
		for (const story of [...this.held].reverse()) {
			const wasMuted = this.led.has(story.key);
			if (wasMuted === this.isMuted(story)) continue;
			if (!wasMuted) this.led.set(story.key, story.lead === story.key);
			else this.show(story);
		}
	}

	private show(story: Held): void {
		const before = story.lead;
		if (this.led.get(story.key) && before > story.key)
			for (const other of this.held) if (other.lead === before) other.lead = story.key;
		this.led.delete(story.key);
	}

	/** A fold whose lead is gone or hidden is led by the first stored of those still seen. */
	private lead(): void {
		this.showAndHide();
		for (const lead of new Set(this.held.map((story) => story.lead))) {
			const fold = this.held.filter((story) => story.lead === lead);
			const leader = fold.find((story) => story.key === lead);
			if (leader && this.isSeen(leader)) continue;
			const heir = fold.find((story) => this.isSeen(story)) ?? leader ?? fold[0];
			for (const story of fold) story.lead = heir?.key ?? story.key;
		}
	}

	private fold(of: Held): readonly Held[] {
		return this.held.filter((story) => story.lead === of.lead && this.isSeen(story));
	}

	/** How many stories carry each tag. */
	tags(): readonly {name: string; stories: number}[] {
		const seen = this.held.filter((story) => this.isSeen(story));
		const names = [...new Set(seen.flatMap(({tags}) => [...tags]))].sort();
		return names
			.map((name) => ({name, stories: seen.filter(({tags}) => tags.has(name)).length}))
			.sort((a, b) => b.stories - a.stories);
	}

	private write(story: Held, mark: StatusMark, tag = ''): boolean {
		if (mark === 'tagged' || mark === 'untagged') {
			if (story.tags.has(tag) === (mark === 'tagged')) return false;
			return mark === 'tagged' ? story.tags.add(tag).has(tag) : story.tags.delete(tag);
		}
		const field = mark === 'read' || mark === 'unread' ? 'unread' : 'starred';
		const value = mark === 'unread' || mark === 'starred';
		const hasChanged = story[field] !== value;
		story[field] = value;
		return hasChanged;
	}

	private get(key: StoryKey): Held | undefined {
		return this.held.find((story) => story.key === key);
	}

	private isSeen(story: Held): boolean {
		return this.isSubscribed(story) && !this.isMuted(story);
	}

	private isSubscribed({edited}: Held): boolean {
		return this.feeds.get(edited.story.feedUrl)?.isHidden === false;
	}

	private silence(mute: NaiveMute): number {
		const before = this.outOfSight();
		this.mutes.push(mute);
		this.lead();
		return this.outOfSight() - before;
	}

	private lift(query: string): number {
		const before = this.outOfSight();
		this.mutes = this.mutes.filter((mute) => mute.query !== query);
		this.lead();
		return before - this.outOfSight();
	}

	private outOfSight(): number {
		return this.held.filter((story) => this.isMuted(story)).length;
	}

	private isMuted(story: Held): boolean {
		return this.mutes.some((mute) => this.isMutedBy(story, mute));
	}

	private isMutedBy(held: Held, {word, feedUrl, events}: NaiveMute): boolean {
		const {story} = held.edited;
		const hasWord = word !== undefined && (story.title ?? '').split(' ').includes(word);
		const isOfFeed = story.feedUrl === feedUrl && this.isSubscribed(held);
		return hasWord || isOfFeed || events.includes(held.eventId);
	}

	private sectionOf({edited}: Held): string | undefined {
		return this.feeds.get(edited.story.feedUrl)?.section;
	}
}
