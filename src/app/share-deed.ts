import type {StoryKey} from '../model.js';

/** What a story may be saved as. */
export type SaveFormat = 'markdown' | 'html' | 'text';

/** Which story, and which of its texts. */
export interface SharedText {
	readonly key: StoryKey;
	/** The person went back to it, though there is a full text. */
	readonly showsFeedText?: true;
}

/** How a story leaves newsterm, but for the clipboard. */
export type ShareDeed =
	| ({readonly kind: 'save'; readonly format: SaveFormat} & SharedText)
	| {readonly kind: 'mail'; readonly subject: string; readonly body: string}
	/** The command has the terminal, and its text to read. */
	| ({readonly kind: 'pipe'; readonly command: readonly string[]} & SharedText)
	/** The same beside newsterm, under the name the person gave it. */
	| ({
			readonly kind: 'run';
			readonly name: string;
			readonly command: readonly string[];
	  } & SharedText);
