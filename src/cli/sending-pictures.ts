import {picturesInSight, type State} from '../app/index.js';
import {kittyForgetting, kittyId, kittySending, type Placed} from '../terminal/index.js';
import type {Suspend} from './lending.js';

/** Keeps a terminal that draws pictures over placeholders supplied with those in sight. */
export interface PictureSending {
	/** Sends what is in sight and was not sent before. */
	send(): void;
	/** Lent to another, a terminal forgets all; it is sent anew. */
	around(suspend: Suspend): Suspend;
	/** Leaves nothing behind. */
	close(): void;
}

/** A terminal holds some 300 MB of pictures for all programs; these are 30. */
const mostSent = 40;

export function createPictureSending(
	stdout: Pick<NodeJS.WriteStream, 'write'>,
	getState: () => State | undefined,
): PictureSending {
	/** By their number, the last one sent last. */
	const sent = new Map<number, Placed>();

	function forgetOldest(): void {
		const [oldest] = sent;
		if (!oldest) return;
		const [id, placed] = oldest;
		sent.delete(id);
		stdout.write(kittyForgetting(placed));
	}

	function send(): void {
		const state = getState();
		if (state?.settings.pictures !== 'kitty') return;
		for (const placed of picturesInSight(state)) {
			const id = kittyId(placed);
			if (sent.has(id)) continue;
			if (sent.size >= mostSent) forgetOldest();
			sent.set(id, placed);
			stdout.write(kittySending(placed, placed.raster));
		}
	}

	return {
		send,
		around: (suspend) => async (work) => {
			await suspend(work);
			sent.clear();
			send();
		},
		close() {
			while (sent.size > 0) forgetOldest();
		},
	};
}
