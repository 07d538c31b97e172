import {bestFirst, bestRun, type Candidate} from './candidates.js';
import {type Desk, remembering} from './desk.js';
import {current, type Event, type Remembered} from './event.js';
import type {ReadHeadline} from './headline-words.js';
import {judge} from './judged.js';
import {setsNounsSideBySide} from './nouns.js';
import {pairs} from './pairs.js';
import {phrasesOf} from './phrases.js';
import {isRegion} from './regions.js';
import type {Told} from './together.js';
import {fold} from './words.js';

/** An event of a few stories without a label that is worth so much is not shown. */
const leastWorth = 0.35;
/** The more stories, the more ways they have to tell it, and the less any one label finds: of 100 a third less is asked. */
const few = 5;
const lessWithSize = 0.12;
/** Words that are told beside a label that says too little are worth this much of it at least. */
const lessBeside = 0.5;
/** So many times the pairs of words of one headline are more than variants of it have. */
const moreThanOne = 1.6;
/** Enough to see how an event is told. */
const mostHeadlines = 120;

/** An event that is to be named. */
interface Named {
	readonly event: Event;
	/** Its stories of the last day: what they tell is what it is called by. */
	readonly recent: readonly Remembered[];
}

/** A short name for what the stories tell, by which they can also be found. Absent: none is good enough. */
export function labelOf({event, recent}: Named, desk: Desk): string | undefined {
	const headlines = recent.slice(0, mostHeadlines).map(({title}) => desk.read(title));
	const phrases = phrasesOf(headlines, Math.max(2, headlines.length * 0.15));
	const compounds = headlines.filter(setsNounsSideBySide).length > headlines.length / 2;
	const members = {event: current(event), recent: new Set(recent)};
	const isTheme = remembering((slot: number) => desk.isTheme(slot, members.event));
	const told = {
		isOneHeadline: isOneHeadline(headlines),
		headlines,
		phrases,
		members,
		judge: remembering(
			(slots: readonly number[]) => judge(slots, members, desk),
			(slots) => slots.join(),
		),
		desk,
		compounds,
		isTheme,
	};
	const least = leastWorth * (few / Math.max(few, recent.length)) ** lessWithSize;
	const run = bestRun(phrases, least, told);
	const besides = pairs((run?.worth ?? least) * lessBeside, told).sort(bestFirst);
	const [best] = [...(run ? [run] : []), ...besides.slice(0, 1)].sort(bestFirst);
	return best && best.worth >= least ? fullerOf(best, besides, told).text : undefined;
}

/** All of them together set few more words side by side than one does. */
function isOneHeadline(headlines: readonly ReadHeadline[]): boolean {
	const pairs = headlines.flatMap(({words}) =>
		words.map(({folded}, at) => `${words[at - 1]?.folded ?? ''} ${folded}`),
	);
	return new Set(pairs).size < (pairs.length / headlines.length) * moreThanOne;
}

/** One name says too little, and what happened not to whom; that is told with it where the stories do. */
function fullerOf(best: Candidate, besides: readonly Candidate[], told: Told): Candidate {
	const isFull = best.text.includes(' ') && !isRegion(fold(best.text));
	if (isFull && (best.hasName || !told.compounds)) return best;
	const isFuller = ({slots}: Pick<Candidate, 'slots'>) =>
		slots.length > best.slots.length && best.slots.every((slot) => slots.includes(slot));
	const least = best.worth * lessBeside;
	const run = bestRun(told.phrases.filter(isFuller), least, told);
	const beside = besides.find((pair) => isFuller(pair) && pair.worth >= least);
	const [fuller] = [run, beside].filter((candidate) => candidate !== undefined).sort(bestFirst);
	return fuller ?? best;
}
