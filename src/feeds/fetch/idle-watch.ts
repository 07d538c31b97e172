/** Ends what has come to a standstill. */
export interface IdleWatch {
	readonly signal: AbortSignal;
	/** Something came. */
	isAlive(): void;
	/** Nothing is waited for any more. */
	end(): void;
}

/** Aborts with a `TimeoutError` when nothing has come for so long, and with the other signal. */
export function idleWatch(idleMs: number, other: AbortSignal | undefined): IdleWatch {
	const controller = new AbortController();
	const expire = (): void => controller.abort(new DOMException('nothing came', 'TimeoutError'));
	let timer = setTimeout(expire, idleMs);
	return {
		signal: other ? AbortSignal.any([controller.signal, other]) : controller.signal,
		isAlive() {
			clearTimeout(timer);
			timer = setTimeout(expire, idleMs);
		},
		end: () => clearTimeout(timer),
	};
}
