/**
 * The fake Google Reader server of the tests on loopback, with so many feeds and unread stories of 2 KB:
 * `npx node bench/run.js sync-server 300 30000`. `bench/sync.ts` forks it, and is told its port.
 */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {askFake} from '../test/feeds/sync/fake-call.js';
import {createFakeGreader} from '../test/feeds/sync/fake-greader.js';
import {dice} from './dice.js';
import {capital, leaning, word} from './invented-words.js';

const [feeds = 300, stories = 30_000] = process.argv.slice(2).map(Number);
const hourSeconds = 3600;

const roll = dice(7);
const lowRoll = leaning(roll);
const words = (count: number): string => Array.from({length: count}, () => word(lowRoll(9000))).join(' ');
const fake = createFakeGreader({clock: (Date.now() - 30 * 86_400_000) * 1000});
const numbers = Array.from({length: feeds}, (_, n) =>
	fake.addFeed({url: `https://feed${n}.example/rss`, title: capital(words(2)), folder: `Section ${n % 12}`}),
);
for (let story = 0; story < stories; story++) {
	fake.advance((30 * 24 * hourSeconds) / stories - 1);
	const title = capital(words(4 + roll(8)));
	fake.publish(numbers[story % feeds] ?? 0, {title, content: `<p>${words(300)}</p>`});
}

const server = createServer(async (request, response) => {
	const {method = 'GET', url: path = '/', headers} = request;
	const named = Object.entries(headers).map(([name, value]) => [name, String(value)]);
	const answer = askFake(fake, {method, path, headers: Object.fromEntries(named), body: await text(request)});
	response.writeHead(answer.status, {'content-type': 'application/json', ...answer.headers}).end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
	const {port} = server.address() as AddressInfo;
	const {url, user, password} = fake.signIn;
	const told = {url: url.replace('https://reader.example', `http://127.0.0.1:${port}`), user, password};
	console.log(JSON.stringify(told));
	process.send?.(told);
});
process.on('disconnect', () => process.exit());
