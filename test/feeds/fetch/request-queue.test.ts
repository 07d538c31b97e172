import {expect, it} from 'vitest';
import {createRequestQueue} from '../../../src/feeds/fetch/request-queue.js';

/** Jobs that wait to be ended, and the names of those that run. */
function jobs(limits: {maxRequests: number; perHost: number}) {
	const queue = createRequestQueue(limits);
	const running: string[] = [];
	const end = new Map<string, (error?: Error) => void>();
	return {
		running,
		add(name: string, host?: string): Promise<void> {
			return queue.run(host, () => {
				running.push(name);
				return new Promise<void>((resolve, reject) => {
					end.set(name, (error) => {
						running.splice(running.indexOf(name), 1);
						if (error) reject(error);
						else resolve();
					});
				});
			});
		},
		end: (name: string, error?: Error) => end.get(name)?.(error),
		settled: () => new Promise<void>((resolve) => setImmediate(resolve)),
	};
}

it('lets two at once to a host, and others past those that wait', async () => {
	const {add, running, end, settled} = jobs({maxRequests: 10, perHost: 2});
	for (const name of ['a1', 'a2', 'a3', 'b1']) void add(name, name.slice(0, 1));
	await settled();
	expect(running).toEqual(['a1', 'a2', 'b1']);

	end('a1');
	await settled();
	expect(running).toEqual(['a2', 'b1', 'a3']);
});

it('lets no more at once than allowed in all, first come first served', async () => {
	const {add, running, end, settled} = jobs({maxRequests: 2, perHost: 2});
	for (const name of ['a', 'b', 'c', 'd']) void add(name, name);
	await settled();
	expect(running).toEqual(['a', 'b']);

	end('b');
	end('a');
	await settled();
	expect(running).toEqual(['c', 'd']);
});

it('has no limit where there is no host', async () => {
	const {add, running, settled} = jobs({maxRequests: 10, perHost: 1});
	for (const name of ['a', 'b', 'c']) void add(name);
	await settled();
	expect(running).toEqual(['a', 'b', 'c']);
});

it('asks a server of this machine more at once with each of its answers', async () => {
	const {add, running, end, settled} = jobs({maxRequests: 64, perHost: 2});
	for (let n = 0; n < 40; n++) void add(`${n}`);
	await settled();
	expect(running).toHaveLength(8);

	for (let n = 0; n < 8; n++) end(`${n}`);
	await settled();
	expect(running).toHaveLength(16);
});

it('gives the place of a failed request to the next', async () => {
	const {add, running, end, settled} = jobs({maxRequests: 1, perHost: 1});
	const failing = add('a', 'x');
	void add('b', 'x');
	await settled();
	end('a', new Error('lost'));

	await expect(failing).rejects.toThrow('lost');
	expect(running).toEqual(['b']);
});
