import type {StoryKey} from '../model.js';

/** What a story may be saved as. */
export type SaveFormat = 'markdown' | 'html' | 'text';

/** How a story leaves newsterm, but for the clipboard. */
export type ShareDeed =
	| {readonly kind: 'save'; readonly key: StoryKey; readonly format: SaveFormat}
	| {readonly kind: 'mail'; readonly subject: string; readonly body: string}
	/** The command has the terminal, and its text to read. */
	| {readonly kind: 'pipe'; readonly key: StoryKey; readonly command: readonly string[]}
	/** The same beside newsterm, under the name the person gave it. */
	| {
			readonly kind: 'run';
			readonly key: StoryKey;
			readonly name: string;
			readonly command: readonly string[];
	  };
