import {describe, expect, it} from 'vitest';
import {feed, hour, openReader, type ReaderOptions} from './open-reader.js';

const wire = {url: 'https://northgate-wire.example/feed'};
const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';
const tunnel = {title: 'Port Alden opens its harbour tunnel after nine years', lede, minutesAgo: 30};
const later = {
	title: 'Harbour tunnel of Port Alden opens after nine years of digging',
	lede: `${lede} Lights failed twice.`,
	minutesAgo: -60,
};

async function away(when: 'auto' | 'on' | 'off' = 'auto', over: ReaderOptions = {}) {
	const reader = await openReader({
		feeds: [feed('Northgate Wire', 'World', [tunnel]), feed('Alden Post', 'Local', [])],
		notify: {when, feeds: new Set([wire.url])},
		...over,
	});
	const told = () => reader.asked.filter(({type}) => type === 'notify');
	const round = async () => {
		reader.wait(2 * hour);
		await reader.refresh();
	};
	return {reader, told, round, leave: () => reader.dispatch({type: 'focus-changed', isFocused: false})};
}

describe('the desktop is told', () => {
	it('of a story of a chosen feed, by outlet and headline, once', async () => {
		const {reader, told, round, leave} = await away();
		leave();
		reader.publish('Northgate Wire', [{title: 'Storm warning lifted', minutesAgo: -1}]);
		await round();
		expect(told()).toEqual([{type: 'notify', title: 'Northgate Wire', text: 'Storm warning lifted'}]);
		await round();
		expect(told()).toHaveLength(1);
	});

	it('of all that a round brings in one notification', async () => {
		const {reader, told, round, leave} = await away();
		await reader.press('w');
		leave();
		reader.publish('Northgate Wire', [
			{title: 'Storm warning lifted', minutesAgo: -1},
			{title: 'Ice Cup: Hallmark wins in overtime', minutesAgo: -2},
		]);
		reader.publish('Alden Post', [later]);
		await round();
		expect(told()).toEqual([
			{
				type: 'notify',
				title: 'newsterm: 3 new stories',
				text: `Alden Post: ${later.title}, and 2 more`,
			},
		]);
	});

	it('of what joins a followed event, whichever feed it comes from', async () => {
		const {reader, told, round, leave} = await away('auto', {notify: undefined});
		await reader.press('w');
		leave();
		reader.publish('Alden Post', [later]);
		await round();
		expect(told()).toEqual([{type: 'notify', title: 'Alden Post', text: later.title}]);
	});
});

describe('the desktop is told nothing', () => {
	it('of other feeds', async () => {
		const {reader, told, round, leave} = await away();
		leave();
		reader.publish('Alden Post', [{title: 'School reopens', minutesAgo: -1}]);
		await round();
		expect(told()).toEqual([]);
	});

	it('while the window has the focus, as far as the terminal tells', async () => {
		const {reader, told, round, leave} = await away();
		reader.publish('Northgate Wire', [{title: 'Storm warning lifted', minutesAgo: -1}]);
		await round();
		leave();
		reader.dispatch({type: 'focus-changed', isFocused: true});
		reader.publish('Northgate Wire', [{title: 'Storm warning renewed', minutesAgo: -90}]);
		await round();
		expect(told()).toEqual([]);
	});

	it('where the config says off; with on, also of what is seen', async () => {
		const off = await away('off');
		const on = await away('on');
		for (const {reader, round, leave} of [off, on]) {
			if (reader === off.reader) leave();
			reader.publish('Northgate Wire', [{title: 'Storm warning lifted', minutesAgo: -1}]);
			await round();
		}
		expect(off.told()).toEqual([]);
		expect(on.told()).toHaveLength(1);
	});
});
