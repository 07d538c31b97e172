import type {Headline} from '../model.js';
import {age} from '../typeset/index.js';
import type {CliDesk} from './command.js';
import {isoDate} from './iso-date.js';
import {type Column, tableLine} from './table.js';

/** Enough of an id to be the only one among millions. */
const shownId = 8;

const columns: readonly Column[] = [
	{width: shownId},
	{width: 6, isRight: true, from: 36},
	{width: 16, from: 72},
];

/** A headline as a line: id, age, outlet and words on a terminal; id, date, outlet, words and address for other programs. */
export function headlineLine({id, sortAt, outlet, title, lede, url}: Headline, desk: CliDesk): string {
	const words = title || lede || '(no title)';
	const cells = desk.isTerminal
		? [id.slice(0, shownId), age(sortAt, desk.now()), outlet, words]
		: [id, isoDate(sortAt) ?? '', outlet, words, url ?? ''];
	return tableLine(cells, columns, desk);
}
