import {otherSection, type StoryElsewhere, type Subscription} from '../model.js';
import {printableLine} from '../printable.js';
import {isWeb, parseUrl, withoutAnySecrets} from './web-address.js';
import {withoutAbsent} from './without-absent.js';

/** A feed as another reader's list writes it down. Nothing in it is to be trusted. */
export interface ListedFeed {
	readonly address: string;
	readonly title?: string | undefined;
	readonly section?: string | undefined;
	/** Where it stands, to begin a sentence with: "Line 5". */
	readonly place?: string | undefined;
	/** Why it cannot be taken, to end a sentence with, when the list itself says so. */
	readonly fault?: string | undefined;
}

export interface ListedSubscriptions {
	/** In the order of the list, each address once. */
	readonly subscriptions: readonly Subscription[];
	/** A sentence for each feed left out, printable, without secrets. */
	readonly skipped: readonly string[];
}

export interface ReadSubscriptions extends ListedSubscriptions {
	readonly kind: 'opml' | 'newsboat' | 'sfeed' | 'nom' | 'goread' | 'feedr';
	/** What was read and starred, where the same file says it. */
	readonly stories?: readonly StoryElsewhere[];
}

/** A list in a language of config files; absent: it is none. @throws {FeedError} malformed · too-large */
export type ReadConfigList = (text: string, name: string) => ReadSubscriptions | undefined;

/** Characters of an address in a sentence: a quote that is never closed may hold the rest of the file. */
const mostShown = 100;

/**
 * What may be taken over of another reader's list. It may come from strangers: only http(s) feeds are, nothing that
 * names a command or a file, and nothing is fetched or run.
 */
export function takeListed(feeds: Iterable<ListedFeed>): ListedSubscriptions {
	const subscriptions = new Map<string, Subscription>();
	const skipped: string[] = [];
	for (const feed of feeds) {
		const url = listedAddress(feed.address);
		const fault = feed.fault ?? (url === undefined ? faultOf(feed.address) : undefined);
		if (fault !== undefined) skipped.push(sentence(feed, fault));
		else if (url !== undefined && !subscriptions.has(url)) subscriptions.set(url, toSubscription(feed, url));
	}
	return {subscriptions: [...subscriptions.values()], skipped};
}

/**
 * The address of a feed that another reader wrote down; absent: not on the web. `feed:` is what browsers once put
 * before a feed's address, or in place of its scheme.
 */
export function listedAddress(written: string): string | undefined {
	const bare = written.replace(/^feed:(?:\/\/)?(https?:\/\/)/i, '$1').replace(/^feed:\/\//i, 'http://');
	const url = parseUrl(bare);
	return url && isWeb(url) ? url.href : undefined;
}

function faultOf(address: string): string {
	if (/^\s*(?:\||exec:|filter:)/i.test(address))
		return 'is a command, not a feed: newsterm runs none from a list';
	if (/^\s*query:/i.test(address)) return 'is a saved search, not a feed';
	if (/^\s*(?:file:|[~./\\]|[a-z]:\\)/i.test(address))
		return 'is a file of this machine, not a web address: "newsterm add" takes it';
	return 'is not a web address: a feed begins with http:// or https://';
}

function sentence({address, place}: ListedFeed, fault: string): string {
	const shown = printableLine(withoutAnySecrets(address));
	const short = shown.length > mostShown ? `${shown.slice(0, mostShown)}…` : shown;
	return printableLine(`${place === undefined ? '' : `${place}: `}${short} ${fault}.`);
}

function toSubscription({address, title, section}: ListedFeed, url: string): Subscription {
	const name = title === address ? undefined : line(title);
	const shelf = line(section);
	return withoutAbsent<Subscription>({url, title: name, section: shelf === otherSection ? undefined : shelf});
}

function line(text: string | undefined): string | undefined {
	return text === undefined ? undefined : printableLine(text) || undefined;
}
