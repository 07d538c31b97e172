import type {AccountWish, Store} from '../store/index.js';

/** Of an account that the config names no more nothing can be wished. */
export function isWishable({account}: AccountWish, store: Pick<Store, 'accounts'>): boolean {
	return store.accounts().some(({name}) => name === account);
}
