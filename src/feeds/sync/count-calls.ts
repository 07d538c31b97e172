import type {CallServer} from './call.js';
import type {SyncServer} from './sync-server.js';

/** The same calls, counted. */
export function countCalls(call: CallServer): {
	readonly call: CallServer;
	readonly spent: SyncServer['spent'];
} {
	let requests = 0;
	let bytes = 0;
	return {
		async call(asked) {
			requests++;
			const reply = await call(asked);
			bytes += reply.bytes;
			return reply;
		},
		spent: () => ({requests, bytes}),
	};
}
