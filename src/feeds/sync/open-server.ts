import type {AccountKind} from '../../model.js';
import type {CallServer} from './call.js';
import {openFever} from './fever/open-fever.js';
import {openGreader} from './greader/open-greader.js';
import {openMiniflux} from './miniflux/open-miniflux.js';
import type {SignIn, SyncServer} from './sync-server.js';

/** One protocol. Adding one is a folder here and a line in this list. */
type Protocol = (signIn: SignIn, call: CallServer) => SyncServer;

const protocols: Readonly<Record<AccountKind, Protocol>> = {
	fever: openFever,
	greader: openGreader,
	miniflux: openMiniflux,
};

/** Nothing is asked yet. */
export function openServer(signIn: SignIn, call: CallServer): SyncServer {
	return protocols[signIn.kind](signIn, call);
}
