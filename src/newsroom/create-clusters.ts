import {type Arrival, readArrival} from './arrival.js';
import type {Clipping, Clusters, Merge, Move, Place} from './clusters.js';
import {createClipboard} from './desk.js';
import {createEvent, current, type Event, join, leave, merge} from './event.js';
import {lookAround, lookBeside} from './look-around.js';
import {createMemory} from './memory.js';
import {neighbours} from './neighbours.js';
import {type Decision, decide} from './placing.js';
import {readTerms, type Term} from './terms.js';
import {type TrendingTopic, trendingTopics} from './trending-topics.js';

/** What a window of news may hold. */
export interface ClusterOptions {
	/** Days that a story is remembered; absent: 5. */
	readonly windowDays?: number;
	/** Stories that are remembered at most, whatever their dates; absent: 200,000. */
	readonly capacity?: number;
}

/** Clusters whose topics name their stories. */
export interface NewsClusters extends Clusters {
	topics(ask: Parameters<Clusters['topics']>[0]): readonly TrendingTopic[];
}

const dayMs = 86_400_000;

/** Stories let go when one comes: more than come, few enough not to be felt. */
const slice = 8;

/** An empty memory of the last days' news. */
export function createClusters({windowDays = 5, capacity = 200_000}: ClusterOptions = {}): NewsClusters {
	const memory = createMemory();
	const clipboard = createClipboard();
	const events = new Map<number, Event>();
	const announced = new Map<number, readonly Term[]>();
	let latest = 0;

	function arrive(clipping: Clipping): Arrival {
		const at = Number.isFinite(clipping.at) ? clipping.at : latest;
		latest = Math.max(latest, at);
		forgetOld();
		const terms = announced.get(clipping.key) ?? readTerms(clipping);
		if (announced.delete(clipping.key)) memory.withdraw(terms);
		return readArrival(memory, {clipping, terms, at});
	}

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

	function remember({terms, vector: _, bodyWords: __, ...story}: Arrival, {lead, eventId}: Place): Event {
		const event = events.get(eventId) ?? createEvent(eventId);
		events.set(eventId, event);
		join(event, memory.append({...story, lead, event}, terms));
		return event;
	}

	/** Makes events one, the oldest of them. */
	function unite({event, same}: Decision): readonly Merge[] {
		if (!event || same.length === 0) return [];
		const [into = event, ...others] = [event, ...same].sort((a, b) => a.id - b.id);
		return others.map((from) => {
			merge(from, into);
			events.delete(from.id);
			return {from: from.id, into: into.id};
		});
	}

	/** What has come too early and belongs to an event that a story has joined. */
	function gather(event: Event, joined: Parameters<typeof lookBeside>[2]): readonly Move[] {
		const taken = [...lookAround(memory, event), ...lookBeside(memory, event, joined)];
		return taken.map(({lead, from, into}) => {
			if (from.size === 0) events.delete(from.id);
			return {lead, into: into.id};
		});
	}

	return {
		announce(clippings) {
			for (const clipping of clippings) {
				const terms = readTerms(clipping);
				announced.set(clipping.key, terms);
				memory.announce(terms);
			}
		},

		add(clipping) {
			const arrival = arrive(clipping);
			const near = neighbours(memory, arrival.terms, arrival.vector);
			const decision = decide(memory, near, arrival);
			const merges = unite(decision);
			const {key} = arrival;
			const {event, lead = key, copyOf} = decision;
			const place: Place = {
				key,
				lead,
				eventId: event ? current(event).id : key,
				...(copyOf && {dupOf: copyOf.key}),
			};
			return {place, merges, moves: gather(remember(arrival, place), {near, story: arrival})};
		},

		restore(clipping, place) {
			remember(arrive(clipping), place);
		},

		topics: (ask) => trendingTopics(memory, clipboard, ask),
	};
}
