import type {EpochMs, Topic} from '../model.js';
import type {Clusters} from './clusters.js';
import {type Clipboard, createDesk, type Desk} from './desk.js';
import {labelOf} from './label.js';
import type {Memory} from './memory.js';
import {lookedBackMs, type RankedEvent, rankEvents} from './ranked-events.js';
import {fold} from './words.js';

/** A topic with the keys of its stories of the last 24 hours, newest first. */
export interface TrendingTopic extends Topic {
	readonly keys: readonly number[];
}

const hourMs = 3_600_000;

/** The bar: named events that are spiking, best first; those that are `shown` stay while they hold. */
export function trendingTopics(
	memory: Memory,
	clipboard: Clipboard,
	{now, limit, shown = [], without}: Parameters<Clusters['topics']>[0],
): readonly TrendingTopic[] {
	const places = Math.max(limit, keptPlaces);
	clipboard.turn();
	const desk = createDesk(memory, clipboard, {from: now - lookedBackMs, to: now});
	const topics = name(rankEvents(memory, now, without).slice(0, places * 4), desk, places);
	const kept = shown.flatMap((topic) => keep(topic, topics, now));
	const others = topics.filter(({eventId}) => !kept.some((topic) => topic.eventId === eventId));
	return [...kept, ...others].slice(0, limit).map(({newestAt: _, ...topic}) => topic);
}

interface NamedTopic extends TrendingTopic {
	readonly newestAt: EpochMs;
}

/** A shown topic leaves when it falls below this place … */
const keptPlaces = 7;
/** … or when nothing new has come for so long. */
const quietMs = 3 * hourMs;

function keep(shown: Topic, topics: readonly NamedTopic[], now: EpochMs): NamedTopic[] {
	const topic = topics
		.slice(0, keptPlaces)
		.find(({eventId, label}) => eventId === shown.eventId || label === shown.label);
	return topic && now - topic.newestAt < quietMs ? [{...topic, label: shown.label}] : [];
}

function name(events: readonly RankedEvent[], desk: Desk, places: number): NamedTopic[] {
	const topics: NamedTopic[] = [];
	const taken = new Set<string>();
	for (const {event, recent, outlets, score} of events) {
		if (topics.length === places) break;
		const label = labelOf({event, recent}, desk);
		if (label === undefined || taken.has(fold(label))) continue;
		taken.add(fold(label));
		const newestAt = Math.max(...recent.map(({at}) => at));
		topics.push({
			eventId: event.id,
			label,
			stories: recent.length,
			outlets,
			score,
			keys: recent.map(({key}) => key),
			newestAt,
		});
	}
	return topics;
}
