/** What is wrong with a store. `kind` is for code; `message` is a whole sentence for people. */
export type StoreErrorKind = 'newer' | 'corrupt' | 'full' | 'read-only' | 'locked' | 'io';

/** A store that cannot be opened, read or written. Its file is left as it is: nothing is deleted or repaired. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	readonly kind: StoreErrorKind;
	/** The file it is about. */
	readonly path: string;

	constructor(kind: StoreErrorKind, path: string, message: string, options?: ErrorOptions) {
		super(message, options);
		this.kind = kind;
		this.path = path;
	}
}

/** The same error as its own class again, which the way between two threads takes from it. Any other: as it came. */
export function fromThread(error: Error): Error {
	if (error.name !== 'StoreError' || error instanceof StoreError) return error;
	const {kind, path, message} = error as StoreError;
	return new StoreError(kind, path, message, {cause: error});
}
