import type {EpochMs} from '../../model.js';
import type {Validators} from '../fetcher.js';

/** A document as it was found. */
export interface FetchedDocument {
	/** Where it was in the end, without secrets. */
	readonly url: string;
	/** Absent: not modified (304). */
	readonly bytes: Uint8Array | undefined;
	readonly contentType?: string;
	readonly validators: Validators;
	/** The `Link` header, whole. */
	readonly links?: string;
	/** Every hop was permanent: where it lives now. */
	readonly movedTo?: string;
	readonly wireBytes: number;
	/** Asking and answering, without waiting for a turn. */
	readonly spentMs?: number;
	readonly notBefore?: EpochMs;
}
