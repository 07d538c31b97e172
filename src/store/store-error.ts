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
