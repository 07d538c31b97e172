import {expect, it} from 'vitest';
import type {RoundAsk} from '../../src/ingest/round.js';
import {createRounds} from '../../src/ingest/rounds.js';

it('runs each ask that comes while a round runs, in their order, and equal ones once', async () => {
	const ran: RoundAsk[] = [];
	const rounds = createRounds({run: async (ask) => void ran.push(ask), after: () => () => {}});
	const begun = rounds.ask({isForced: false});
	const further = [
		{isForced: true},
		{isForced: false, urls: ['https://new.example/feed'], isByName: true},
		{isForced: true},
	];
	for (const ask of further) void rounds.ask(ask);
	await begun;
	expect(ran).toEqual([{isForced: false}, ...further.slice(0, 2)]);
});
