import {picturesInSight, type State} from '../app/index.js';
import {kittyForgetting, kittyId, kittySending, type Placed} from '../terminal/index.js';

/** Keeps a terminal that draws pictures over placeholders supplied with those in sight. */
export interface PictureSending {
	/** Sends what is in sight and was not sent before. */
	send(state: State): void;
	/** The terminal's screen was another's, and it has forgotten all. */
	sendAgain(state: State): void;
	/** Leaves nothing behind. */
	close(): void;
}

/** A terminal holds some 300 MB of pictures for all programs; these are 30. */
const mostSent = 40;

export function createPictureSending(write: (bytes: string) => void): PictureSending {
	/** By their number, the last one sent last. */
	const sent = new Map<number, Placed>();

	function forgetOldest(): void {
		const [oldest] = sent;
		if (!oldest) return;
		const [id, placed] = oldest;
		sent.delete(id);
		write(kittyForgetting(placed));
	}

	function send(state: State): void {
		if (state.settings.pictures !== 'kitty') return;
		for (const placed of picturesInSight(state)) {
			const id = kittyId(placed);
			if (sent.has(id)) continue;
			if (sent.size >= mostSent) forgetOldest();
			sent.set(id, placed);
			write(kittySending(placed, placed.raster));
		}
	}

	return {
		send,
		sendAgain(state) {
			sent.clear();
			send(state);
		},
		close() {
			while (sent.size > 0) forgetOldest();
		},
	};
}
