import type {Clipping, Clusters, Merge, Place} from './clusters.js';
import {figuresOf, isCopy} from './copies.js';
import {createEvent, current, type Event, join, leave, merge} from './event.js';
import {cosine, vectorOf, vectorOfTerms} from './likeness.js';
import {createMemory, type Memory} from './memory.js';
import {type Neighbour, neighbours} from './neighbours.js';
import {type Arrival, type Fit, fits, foldFor, limits} from './placing.js';
import {kinds, readTerms, type Term, withoutTail} from './terms.js';
import {type TrendingTopic, trendingTopics} from './trending-topics.js';

/** What a window of news may hold. */
export interface ClusterOptions {
	/** Days that a story is remembered; absent: 5. */
	readonly windowDays?: number;
	/** Stories that are remembered at most, whatever their dates; absent: 200,000. */
	readonly capacity?: number;
}

/** Stories let go when one comes: more than come, few enough not to be felt. */
const slice = 8;

const dayMs = 86_400_000;

/** Clusters whose topics name their stories. */
export interface NewsClusters extends Clusters {
	topics(ask: Parameters<Clusters['topics']>[0]): readonly TrendingTopic[];
}

/** An empty memory of the last days' news. */
export function createClusters({windowDays = 5, capacity = 200_000}: ClusterOptions = {}): NewsClusters {
	const memory = createMemory();
	const events = new Map<number, Event>();
	let latest = 0;

	function forgetOld(): void {
		for (let left = slice; left > 0; left--) {
			const story = memory.oldest();
			if (!story || (memory.size < capacity && story.at >= latest - windowDays * dayMs)) return;
			memory.forgetOldest();
			const event = current(story.event);
			leave(event, story);
			if (event.size === 0) events.delete(event.id);
		}
	}

	function open(id: number): Event {
		const event = events.get(id) ?? createEvent(id);
		events.set(id, event);
		return event;
	}

	function remember(
		clipping: Clipping,
		{at, outlet, title, figures}: Arrival,
		place: Place,
		terms: readonly Term[],
	): void {
		const event = open(place.eventId);
		join(
			event,
			memory.append({key: clipping.key, at, outlet, title, figures, lead: place.lead, event}, terms),
		);
	}

	function arrive(clipping: Clipping): {arrival: Arrival; terms: readonly Term[]} {
		const at = Number.isFinite(clipping.at) ? clipping.at : latest;
		latest = Math.max(latest, at);
		forgetOld();
		const terms = readTerms(clipping);
		return {arrival: toArrival(clipping, {at, terms, memory}), terms};
	}

	function mergeLike(best: Fit, others: readonly Fit[]): {event: Event; merges: readonly Merge[]} {
		let event = best.event;
		const merges: Merge[] = [];
		for (const other of others) {
			if (
				other.score < limits.fitsToo ||
				cosine(vectorOf(memory, event.members), other.centre) < limits.merge
			)
				continue;
			const [into, from] = event.id < other.event.id ? [event, other.event] : [other.event, event];
			merge(from, into);
			events.delete(from.id);
			merges.push({from: from.id, into: into.id});
			event = into;
		}
		return {event, merges};
	}

	function decide(
		key: number,
		near: readonly Neighbour[],
		arrival: Arrival,
	): {place: Place; merges: readonly Merge[]} {
		const copy = near.find(({story, cosine}) => isCopy(arrival, story, cosine))?.story;
		if (copy)
			return {place: {key, lead: copy.lead, eventId: current(copy.event).id, dupOf: copy.key}, merges: []};

		const [best, ...others] = fits(memory, near, arrival);
		if (!best || best.score < limits.join) return {place: {key, lead: key, eventId: key}, merges: []};
		const {event, merges} = mergeLike(best, others);
		return {place: {key, lead: foldFor(near, event, arrival) ?? key, eventId: event.id}, merges};
	}

	return {
		add(clipping) {
			const {arrival, terms} = arrive(clipping);
			const decision = decide(clipping.key, neighbours(memory, terms, arrival.vector), arrival);
			remember(clipping, arrival, decision.place, terms);
			return decision;
		},

		restore(clipping, place) {
			const {arrival, terms} = arrive(clipping);
			remember(clipping, arrival, place, terms);
		},

		topics: (ask) => trendingTopics(memory, ask),
	};
}

function toArrival(
	clipping: Clipping,
	{at, terms, memory}: {at: number; terms: readonly Term[]; memory: Memory},
): Arrival {
	const title = withoutTail(clipping.title.slice(0, 400));
	return {
		at,
		outlet: clipping.outlet,
		title,
		figures: figuresOf(`${title} ${clipping.lede.slice(0, 700)}`),
		vector: vectorOfTerms(memory, terms),
		bodyWords: terms.filter(({kind}) => kind === kinds.body).length,
	};
}
