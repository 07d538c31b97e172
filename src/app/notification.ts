import type {Headline} from '../model.js';

/** What of the news is told to the desktop, by what the config says. */
export interface NotifyWish {
	/** `auto`: while the terminal's window has not the focus. */
	readonly when: 'auto' | 'on' | 'off';
	/** Addresses of the feeds whose stories are told of; those of followed events always are. */
	readonly feeds: ReadonlySet<string>;
}

/** What is still to be told. */
export interface Notifying {
	/** The terminal has said that its window lost the focus. One that says nothing is taken to have it. */
	readonly isAway: boolean;
	/** What the running round has brought: told together at its end. */
	readonly stories: readonly Headline[];
}

export const nothingToNotify: Notifying = {isAway: false, stories: []};
