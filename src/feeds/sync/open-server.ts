import type {AccountKind} from '../../model.js';
import type {CallServer} from './call.js';
import {openFever} from './fever/open-fever.js';
import {openMiniflux} from './miniflux/open-miniflux.js';
import type {SignIn, SyncServer} from './sync-server.js';

/** One protocol. Adding one is a folder here and a line in this list. */
type Protocol = (signIn: SignIn, call: CallServer) => SyncServer;

const protocols: Readonly<Partial<Record<AccountKind, Protocol>>> = {
	fever: openFever,
	miniflux: openMiniflux,
};

/** Nothing is asked yet. */
export function openServer(signIn: SignIn, call: CallServer): SyncServer {
	const protocol = protocols[signIn.kind];
	if (!protocol) throw new Error(`${signIn.kind} is not spoken yet`);
	return protocol(signIn, call);
}
