import type {Headline, StoryKey} from '../model.js';
import type {TagCount} from '../store/index.js';
import type {ArticleLink} from './article-links.js';
import type {Brief} from './brief.js';
import type {Choice} from './choice.js';
import type {FoundFeed} from './feeds-edit.js';

/** A line of text being typed. */
export interface Prompt {
	readonly text: string;
	/** Index in code units, always between graphemes. */
	readonly caret: number;
}

/** Of a story that a search found by its text: what stands around the first word that was found. */
export interface Excerpt {
	readonly key: StoryKey;
	readonly text: string;
}

export interface FeedsView {
	readonly filter: Prompt;
	readonly cursor: number;
	readonly top: number;
}

export interface HealthView {
	/** By `rowKey`, servers and then trouble first, as it was when the screen was opened: what recovers stays where it is. */
	readonly order: readonly string[];
	readonly cursor: number;
	readonly top: number;
	/** The selected row's details are shown in place of the table, from this line on. */
	readonly details?: number;
}

/** What came since the person was here, as it was when they asked. */
export interface BriefView {
	readonly told: Brief;
	readonly cursor: number;
	/** The first entry in sight. */
	readonly top: number;
	/** It was empty when it was opened: what the round brings comes into it, until a key is pressed. */
	readonly isFilling: boolean;
}

/** What can be asked for by its name, as it was when the palette was opened: nothing in it moves by itself. */
export interface PaletteView {
	readonly prompt: Prompt;
	readonly choices: readonly Choice[];
	/** Those that what is typed finds, best first. */
	readonly found: readonly Choice[];
	readonly cursor: number;
	readonly top: number;
	/** Ids of the choices made before, the last one first. */
	readonly recent: readonly string[];
}

/** The links of the open article, as they were when they were asked for. */
export interface LinksView {
	readonly links: readonly ArticleLink[];
	readonly cursor: number;
	/** The first one in sight. */
	readonly top: number;
	/** The number being typed; '' when none is. */
	readonly digits: string;
}

/** The tags of a story, being set. */
export interface Tagging {
	readonly headline: Headline;
	/** All in use. */
	readonly tags: readonly TagCount[];
	readonly prompt: Prompt;
	readonly cursor: number;
	readonly top: number;
}

/** What is to be muted, as far as it is typed. */
export interface Muting extends Prompt {
	/** How many stories that would keep out of sight, counted to `mostCounted`; absent: not known, or it cannot be muted. */
	readonly stories?: number;
}

/** The prompt for the address of a feed. */
export interface Adding {
	readonly prompt: Prompt;
	/** What the news of is still to come. */
	readonly lookingAt?: string;
	/** What was found, while it is asked where it is to be read from. */
	readonly found?: FoundFeed;
}

/** The prompt for the command that a story's text is piped to. */
export interface Piping {
	readonly prompt: Prompt;
	readonly key: StoryKey;
}

export interface Starter {
	readonly section: string;
	readonly title: string;
	readonly url: string;
}

/** The first-run page: starters, then a line for an address, then the sample edition, then "begin". */
export interface FirstRun {
	readonly starters: readonly Starter[];
	/** URLs of the ticked ones. */
	readonly ticked: ReadonlySet<string>;
	readonly address: Prompt;
	readonly cursor: number;
	readonly configFile: string;
}
