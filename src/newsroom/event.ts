import type {Vector} from './vector.js';

/** A story of the window. Its terms stand at [start, end) of the term ring. */
export interface Remembered {
	readonly key: number;
	readonly at: number;
	readonly outlet: string;
	readonly title: string;
	/** Key of its fold's lead. */
	readonly lead: number;
	/** As it was last found: `current` tells what has become of it. */
	event: Event;
	/** Hash of the figures that it names: see `copies.ts`. */
	readonly figures: number;
	readonly start: number;
	readonly end: number;
}

/** What the newest stories of an event are about. */
export interface Centre extends Vector {
	/** Slot → in how many stories of the event the word stands, as far as the newest tell. */
	readonly uses: ReadonlyMap<number, number>;
	/** When they came, on average. */
	readonly at: number;
	/** Stories in memory when it was worked out. */
	readonly ofStories: number;
}

/** What happened, as the stories of the window tell it. */
export interface Event {
	/** Key of its first story. */
	readonly id: number;
	/** Stories of the window. */
	size: number;
	/** The newest of them, oldest first: enough to know what the event is about. */
	members: readonly Remembered[];
	/** See `centreOf`. Absent: the event has changed since. */
	centre?: Centre | undefined;
	/** The older event that it turned out to be. */
	into?: Event;
}

/** More make the centre no better and every comparison dearer. */
const atMost = 48;

export const createEvent = (id: number): Event => ({id, size: 0, members: []});

/** The event that an event turned out to be. */
export function current(event: Event): Event {
	let found = event;
	while (found.into) found = found.into;
	return found;
}

export function join(event: Event, story: Remembered): void {
	change(event, event.size + 1, [...event.members, story]);
}

/** Stories leave in the order they came. */
export function leave(event: Event, story: Remembered): void {
	change(event, event.size - 1, event.members[0] === story ? event.members.slice(1) : event.members);
}

/** Two events turned out to be one: `into` goes on. */
export function merge(from: Event, into: Event): void {
	change(into, into.size + from.size, [...into.members, ...from.members].sort(byArrival));
	change(from, 0, []);
	from.into = into;
}

/** Some stories of an event turned out to tell another. */
export function move(stories: readonly Remembered[], from: Event, into: Event): void {
	for (const story of stories) story.event = into;
	change(
		from,
		from.size - stories.length,
		from.members.filter((member) => !stories.includes(member)),
	);
	change(into, into.size + stories.length, [...into.members, ...stories].sort(byArrival));
}

function change(event: Event, size: number, members: readonly Remembered[]): void {
	event.size = size;
	event.members = members.length > atMost ? members.slice(-atMost) : members;
	event.centre = undefined;
}

const byArrival = (a: Remembered, b: Remembered): number => a.start - b.start;
