import type {Action, App, State} from '../app/index.js';
import type {IngestEvent} from '../ingest/index.js';
import {StoreError} from '../store/index.js';

/** Arrivals are shown together: a frame for each batch of a round would be a flicker. */
const gatherMs = 200;
/** A key that is pressed just after a frame waits for the next: while a round runs frames come so seldom by themselves. */
const roundMs = 500;

/** What comes to the reader's ears beside the keys. */
export interface Hearing {
	/** What the worker tells, in the reader's words. */
	hear(event: IngestEvent): void;
	/** Some process may have written. */
	storeChanged(): void;
}

interface HearingDesk {
	readonly app: App;
	/** Whether the store is another than the one shown. */
	readonly hasChanged: () => boolean;
	/** Not even that can be read: nothing can be shown or kept any more. */
	readonly storeFailed: (error: StoreError) => void;
	/** Runs it later. */
	readonly after: (ms: number, run: () => void) => void;
}

export function createHearing({app, hasChanged, storeFailed, after}: HearingDesk): Hearing {
	const ended: Action[] = [];
	let isToAsk = false;
	let isWaiting = false;

	/** Many within a moment are one. */
	function gather(): void {
		if (isWaiting) return;
		isWaiting = true;
		after(momentOf(app.getState()), () => {
			isWaiting = false;
			const isChanged = isToAsk && look();
			isToAsk = false;
			app.dispatch(...ended.splice(0), ...(isChanged ? [{type: 'store-changed'} as const] : []));
		});
	}

	/** In a timer nobody else would catch what is thrown. */
	function look(): boolean {
		try {
			return hasChanged();
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			storeFailed(error);
			return false;
		}
	}

	function storeChanged(): void {
		isToAsk = true;
		gather();
	}

	return {
		hear(event) {
			if (event.type === 'stored' || event.type === 'placed') return storeChanged();
			if (event.type !== 'feed-ended') return app.dispatch(...ended.splice(0), actionOf(event));
			ended.push(event);
			gather();
		},
		storeChanged,
	};
}

function momentOf({round, isFilling}: State): number {
	return round && !isFilling ? roundMs : gatherMs;
}

function actionOf(event: Exclude<IngestEvent, {type: 'stored' | 'placed'}>): Action {
	switch (event.type) {
		case 'followed':
			return {type: 'feeds-changed', areMutesOthers: event.areMutesOthers};
		case 'round-refused':
			return {type: 'noticed', text: event.reason};
		default:
			return event;
	}
}
