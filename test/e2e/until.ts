import {setTimeout} from 'node:timers/promises';

/** Longer than a loaded machine takes; what never comes costs a failing test this much. */
const patienceMs = 120_000;
const lookMs = 15;

/** Looks again and again until it is so. @throws {Error} it never was; `explain` says what was seen instead */
export async function until(isSo: () => boolean, explain: () => string): Promise<void> {
	const deadline = Date.now() + patienceMs;
	while (!isSo()) {
		if (Date.now() > deadline) throw new Error(explain());
		await setTimeout(lookMs);
	}
}
