/** Why a body could not be had. */
export type BodyFault = 'too-large' | 'broken' | 'unknown-coding' | 'crowded';

/** Thrown where bodies are read, turned into a FeedError by the exchange, which knows the feed. */
export class BodyError extends Error {
	override readonly name = 'BodyError';
	readonly fault: BodyFault;

	constructor(fault: BodyFault, message: string, options?: ErrorOptions) {
		super(message, options);
		this.fault = fault;
	}
}
