import {parentPort, workerData} from 'node:worker_threads';
import {serveDecoding} from '../ingest/index.js';

// The entry of the thread in which one picture is decoded.
if (!parentPort) throw new Error('Pictures are decoded in a thread of their own');
await serveDecoding(parentPort, workerData as Uint8Array);
