import type {ListQuery, PageKey, StoreReader} from '../store/index.js';
import type {PageAround} from './action.js';
import {pageSize} from './list.js';

/** A page on either side of a story: where it stands is counted, so that nothing on the way there is read. */
export function pageAround(reader: StoreReader, query: ListQuery, at: PageKey): PageAround {
	const above = reader.page(query, {above: at, limit: pageSize});
	const itself: PageKey = {...at, key: at.key + 1}; // an edge is no part of what is below it
	const index = reader.count(query, {above: at});
	return {
		headlines: [...above, ...reader.page(query, {below: itself, limit: pageSize})],
		offset: index - above.length,
		index,
	};
}
