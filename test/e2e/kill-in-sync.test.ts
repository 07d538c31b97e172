import {expect, it} from 'vitest';
import {offline} from '../feeds/sync/fake-call.js';
import {createFakeGreader, password, user} from '../feeds/sync/fake-greader.js';
import {serveFake} from '../feeds/sync/serve-fake.js';
import {jsonLines, newsterm, startCommand} from './program.js';
import {tempHome} from './temp-home.js';

const marks = 500;
const env = {DESK_PASSWORD: password};

/** A moment in which the program is killed: so many calls of the sync were answered, and the next one has come. */
const moments = [2, 3, 4, 5] as const;

it('five hundred marks of a day without the server are all there after it, however often the program is killed while it tells them', async () => {
	const fake = createFakeGreader();
	const feed = fake.addFeed({url: 'https://wire.example/rss', title: 'Wire', folder: 'World'});
	const ids = Array.from({length: marks}, (_, n) => fake.publish(feed, {title: `Number ${n * 7919}`}));
	const origin = await serveFake(fake);
	const home = tempHome({
		accounts: [
			{kind: 'greader', name: 'Desk', url: `${origin}/api/greader.php`, user, password: '$DESK_PASSWORD'},
		],
	});
	const sync = () => newsterm(['sync', '--json'], home, env);
	expect(jsonLines(await sync())).toMatchObject([{status: 'ok', new: marks}]);

	fake.between = () => offline;
	const stories = jsonLines(await newsterm(['list', '--json', '--all'], home)).map(({id}) => String(id));
	expect(stories).toHaveLength(marks);
	await newsterm(['mark', 'starred', ...stories], home);
	expect(await sync()).toMatchObject({status: 1});

	for (const moment of moments) {
		let calls = 0;
		const running = startCommand(['sync'], home, env);
		fake.between = (_request, answer) => {
			if (++calls <= moment) return answer();
			running.kill('SIGKILL');
			return offline;
		};
		await running.ended;
	}
	const told = ids.filter((id) => fake.stateOf(id)?.isStarred).length;
	expect(told).toBeGreaterThan(0);
	expect(told).toBeLessThan(marks);

	fake.between = undefined;
	expect(jsonLines(await sync())).toMatchObject([{status: 'ok', pending: 0}]);
	expect(ids.every((id) => fake.stateOf(id)?.isStarred)).toBe(true);
	const kept = jsonLines(await newsterm(['list', '--json', '--all', '--starred'], home));
	expect(kept).toHaveLength(marks);
}, 60_000);
