import type {FeedFormat} from '../model.js';
import type {XmlDocument} from './xml/xml-node.js';

/** Text as the format defines it: HTML source, or plain text in which `<` is a `<`. */
export interface WireText {
	readonly value: string;
	readonly kind: 'html' | 'text';
	/** What relative addresses inside count from. */
	readonly base: string;
}

export interface WirePerson {
	readonly name?: string | undefined;
	readonly email?: string | undefined;
	readonly url?: string | undefined;
}

export interface WireEnclosure {
	readonly url: string | undefined;
	readonly type: string | undefined;
	/** Bytes, as written. */
	readonly length: string | undefined;
	/** Seconds, or hours, minutes and seconds, as written. */
	readonly duration?: string | undefined;
}

export interface WirePicture {
	readonly url: string | undefined;
	readonly caption?: string | undefined;
	readonly credit?: string | undefined;
}

/** An item as its format says it: nothing checked but addresses made absolute. */
export interface WireItem {
	readonly guid?: string | undefined;
	readonly title?: WireText | undefined;
	readonly link?: string | undefined;
	readonly authors?: readonly WirePerson[];
	readonly published?: string | undefined;
	readonly updated?: string | undefined;
	readonly summary?: WireText | undefined;
	readonly content?: WireText | undefined;
	readonly categories?: readonly (string | undefined)[];
	readonly enclosures?: readonly WireEnclosure[];
	readonly pictures?: readonly WirePicture[];
	readonly commentsUrl?: string | undefined;
	readonly sourceTitle?: WireText | undefined;
	readonly sourceUrl?: string | undefined;
	readonly language?: string | undefined;
}

/** A feed as its format says it. */
export interface WireFeed {
	readonly format: FeedFormat;
	readonly version?: string | undefined;
	readonly id?: string | undefined;
	readonly title?: WireText | undefined;
	readonly link?: string | undefined;
	readonly selfUrl?: string | undefined;
	readonly hub?: string | undefined;
	readonly description?: WireText | undefined;
	readonly language?: string | undefined;
	readonly published?: string | undefined;
	readonly updated?: string | undefined;
	readonly authors?: readonly WirePerson[];
	readonly categories?: readonly (string | undefined)[];
	readonly image?: string | undefined;
	readonly icon?: string | undefined;
	/** Minutes, as written. */
	readonly ttl?: string | undefined;
	/** RSS syndication module: `hourly`, `daily` …, so many times. */
	readonly updatePeriod?: string | undefined;
	readonly updateFrequency?: string | undefined;
	/** Hours in GMT and English days of the week, as written. */
	readonly skipHours?: readonly (string | undefined)[];
	readonly skipDays?: readonly (string | undefined)[];
	/** The first of them, as many as were asked for. */
	readonly items: readonly WireItem[];
	/** How many stand in the document. */
	readonly itemCount: number;
	readonly isPartial: boolean;
}

/** A decoded document on its way to an adapter. */
export interface FeedText {
	/** Where it was found; relative addresses count from it. */
	readonly url: string;
	readonly text: string;
	/** Its XML trees, one for each top-level element; empty when it is JSON. */
	readonly xml: readonly XmlDocument[];
	/** Further items are counted, not read. */
	readonly maxItems: number;
}

/** One feed format. Adding one is a file in `adapters/` and a line in its `index.ts`. */
export interface FeedAdapter {
	readonly format: FeedFormat;
	/**
	 * Absent: the document is not of this format.
	 * @throws {FeedError} malformed: it says it is, but cannot be read
	 */
	parse(document: FeedText): WireFeed | undefined;
}
