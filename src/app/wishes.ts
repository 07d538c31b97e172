import {english} from '../english.js';
import type {AccountWish} from '../store/index.js';
import type {DoneEdit} from './feeds-edit.js';

/** A wish as it is kept, with what to say when it is taken back. */
export function doneWish(wish: AccountWish): DoneEdit {
	const {account, url, title = url} = wish;
	const said = wish.wish === 'subscribe' ? english.accounts.takenBack : english.accounts.backAgain;
	return {words: said(title, account), wish};
}

/** What takes a wish back. */
export function contraryWish(wish: AccountWish): AccountWish {
	return {...wish, wish: wish.wish === 'subscribe' ? 'unsubscribe' : 'subscribe'};
}
