/** A story of the window. Its terms stand at [start, end) of the term ring. */
export interface Remembered {
	readonly key: number;
	readonly at: number;
	readonly outlet: string;
	readonly title: string;
	/** Key of its fold's lead. */
	readonly lead: number;
	readonly event: Event;
	/** Hash of the figures that it names: see `copies.ts`. */
	readonly figures: number;
	readonly start: number;
	readonly end: number;
}

/** What happened, as the stories of the window tell it. */
export interface Event {
	/** Key of its first story. */
	readonly id: number;
	/** Stories of the window. */
	size: number;
	/** The newest of them, oldest first: enough to know what the event is about. */
	readonly members: Remembered[];
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
	event.size++;
	event.members.push(story);
	if (event.members.length > atMost) event.members.shift();
}

/** Stories leave in the order they came. */
export function leave(event: Event, story: Remembered): void {
	event.size--;
	if (event.members[0] === story) event.members.shift();
}

/** Two events turned out to be one: `into` goes on. */
export function merge(from: Event, into: Event): void {
	const members = [...into.members, ...from.members].sort((a, b) => a.start - b.start).slice(-atMost);
	into.members.splice(0, into.members.length, ...members);
	from.members.length = 0;
	from.into = into;
	into.size += from.size;
}
