import {expect, it} from 'vitest';
import {decodeInThread} from '../../../src/ingest/pages/decode-in-thread.js';
import {height, pictures, width} from './pictures.js';

const thread = (script: string) => new URL(`data:text/javascript,${encodeURIComponent(script)}`);
const answering = (answer: string) =>
	thread(`import {parentPort, workerData} from 'node:worker_threads'; parentPort.postMessage(${answer});`);

it('is the picture that the thread makes of the bytes it was given', async () => {
	const entry = answering('{raster: {width: workerData.length, height: 1, rgb: workerData}}');
	expect(await decodeInThread(entry, Uint8Array.of(1, 2, 3))).toEqual({
		width: 3,
		height: 1,
		rgb: Uint8Array.of(1, 2, 3),
	});
});

it.each([
	['says why there is none', answering("{problem: 'it is torn'}"), 'it is torn'],
	['trips over it', thread("throw new Error('out of bounds')"), 'it is damaged'],
	['ends without a word', thread('process.exit(1)'), 'it is damaged'],
	['never ends', thread('for (;;);'), 'it takes too long to read'],
])('fails with a sentence when the thread %s', async (_what, entry, sentence) => {
	await expect(decodeInThread(entry, pictures.png, 300)).rejects.toMatchObject({
		name: 'PictureError',
		message: sentence,
	});
});

it('decodes each format in the built program', async () => {
	const entry = new URL('../../../dist/picture-worker.js', import.meta.url);
	for (const bytes of Object.values(pictures))
		expect(await decodeInThread(entry, bytes)).toMatchObject({width, height});
});
