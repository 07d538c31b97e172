import {expect, it} from 'vitest';
import {createEvent, join} from '../../src/newsroom/event.js';
import {likenessToWhole, vectorOfTerms} from '../../src/newsroom/likeness.js';
import {createMemory} from '../../src/newsroom/memory.js';
import {readTerms} from '../../src/newsroom/terms.js';
import {clipping} from './story.js';

const title = 'Divers raise ferry near Alden';

/** How like an event of three stories its own headline is, when others have told these headlines before. */
function likenessBeside(others: readonly string[]): number {
	const memory = createMemory();
	const append = (told: string, id: number) => {
		const event = createEvent(id);
		return memory.append({...clipping(id, told), lead: id, event, figures: 0}, readTerms(clipping(id, told)));
	};
	for (const [at, other] of others.entries()) append(other, at);
	const event = createEvent(1000);
	for (let at = 0; at < 3; at++) join(event, append(title, 1000 + at));
	return likenessToWhole(memory, vectorOfTerms(memory, readTerms(clipping(0, title))), event);
}

it('counts a word less the more of its use is elsewhere', () => {
	const three = Array<string>(3).fill(title);
	const [alone, shared, common] = [[], three, [...three, ...three, ...three]].map(likenessBeside);
	expect(alone).toBeGreaterThan(shared ?? 0);
	expect(shared).toBeGreaterThan(common ?? 0);
	expect(common).toBeGreaterThan(0.6);
});
