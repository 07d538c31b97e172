import type {Fault} from '../model.js';

const passing: readonly Fault['code'][] = ['offline', 'timeout', 'rate-limited'];

/** Whether it may be over the next time. */
export function isPassing({code}: Pick<Fault, 'code'>): boolean {
	return passing.includes(code);
}
