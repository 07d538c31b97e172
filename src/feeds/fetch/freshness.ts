import type {EpochMs} from '../../model.js';
import {parseDate} from '../parse-date.js';

/** A server may ask for a pause of a day; longer ones are mistakes more often than wishes. */
const maxPauseMs = 86_400_000;

/** When an answer stops being fresh (RFC 9111 §5.2.2.1), a day from now at most; absent: it does not say. */
export function freshUntil(header: (name: string) => string | undefined, now: EpochMs): EpochMs | undefined {
	const control = header('cache-control') ?? '';
	if (/\bno-(?:cache|store)\b/i.test(control)) return undefined;
	const seconds = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
	const age = /^\d{1,10}$/.exec(header('age')?.trim() ?? '')?.[0] ?? '0';
	const left = (Number(seconds ?? 0) - Number(age)) * 1000;
	return left > 0 ? now + Math.min(left, maxPauseMs) : undefined;
}

/** Seconds or a date (RFC 9110 §10.2.3), a day from now at most; absent: not said, or past. */
export function retryAt(retryAfter: string | undefined, now: EpochMs): EpochMs | undefined {
	const written = retryAfter?.trim() ?? '';
	const at = /^\d{1,10}$/.test(written) ? now + Number(written) * 1000 : parseDate(written);
	return at !== undefined && at > now ? Math.min(at, now + maxPauseMs) : undefined;
}
