import type {Action, App, State} from '../app/index.js';
import type {IngestEvent} from '../ingest/index.js';

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
	/** Runs it later. */
	readonly after: (ms: number, run: () => void) => void;
}

export function createHearing({app, hasChanged, after}: HearingDesk): Hearing {
	const ended: Action[] = [];
	let isToAsk = false;
	let isWaiting = false;

	/** Many within a moment are one. */
	function gather(): void {
		if (isWaiting) return;
		isWaiting = true;
		after(momentOf(app.getState()), () => {
			isWaiting = false;
			const isChanged = isToAsk && hasChanged();
			isToAsk = false;
			app.dispatch(...ended.splice(0), ...(isChanged ? [{type: 'store-changed'} as const] : []));
		});
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
