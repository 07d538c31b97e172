import {expect, it} from 'vitest';
import {type Clipping, createClusters} from '../../src/newsroom/index.js';

const noon = Date.UTC(2026, 10, 23, 12);
let key = 0;
const clipping = (title: string, rest: Partial<Clipping> = {}): Clipping => ({
	key: ++key,
	title,
	lede: '',
	outlet: 'Herald',
	at: noon,
	...rest,
});

it('folds two outlets telling the same thing under the first', () => {
	const clusters = createClusters();
	const first = clusters.add(
		clipping('Ferry sinks off Port Alden with forty aboard', {outlet: 'Herald'}),
	).place;
	const second = clusters.add(
		clipping('Ferry with forty aboard sinks off Port Alden', {outlet: 'Courier'}),
	).place;

	expect(second).toMatchObject({lead: first.key, eventId: first.key});
});
