import type {EpochMs} from '../model.js';
import type {List, Row} from './state.js';

/** One screen row of a list: a story, or the rule between two days. */
export type VisibleRow =
	| {readonly kind: 'row'; readonly row: Row; readonly index: number}
	| {readonly kind: 'day'; readonly at: EpochMs}
	| {readonly kind: 'text'};

/** The screen rows of a list, top to bottom, at most `height` of them. */
export function visibleRows(list: List, height: number): readonly VisibleRow[] {
	const visible: VisibleRow[] = [];
	for (let index = list.top; visible.length < height; index++) {
		const row = list.rows[index - list.offset];
		if (!row) break;
		const rule = index > list.top || index === 0 ? ruleRow(list, index, row) : [];
		if (visible.length + rule.length === height) break; // a rule at the bottom would announce nothing
		visible.push(...rule, {kind: 'row', row, index});
	}
	return visible;
}

function ruleRow(list: List, index: number, {headline}: Row): readonly VisibleRow[] {
	const rule = ruleAbove(list, index);
	if (rule === undefined) return [];
	return [rule === 'day' ? {kind: 'day', at: headline.sortAt} : {kind: 'text'}];
}

/** Screen rows from `top` to `cursor`, both counted, rules too. */
export function rowsBetween(list: List, top: number, cursor: number): number {
	let rules = Number(top === 0 && ruleAbove(list, 0) !== undefined);
	for (let index = top + 1; index <= cursor; index++) rules += Number(ruleAbove(list, index) !== undefined);
	return cursor - top + 1 + rules;
}

/** Between two days; above what a search found in the texts, even where it is all that was found. */
function ruleAbove(list: List, index: number): 'day' | 'text' | undefined {
	if (index === list.textFrom) return 'text';
	return startsDay(list, index) ? 'day' : undefined;
}

/** Siblings stand under their lead whatever their own day. A search's hits are not by day. */
function startsDay(list: List, index: number): boolean {
	const row = list.rows[index - list.offset];
	const before = list.rows[index - list.offset - 1];
	if (!row || !before || row.siblingOf || list.query.search !== undefined) return false;
	return dayOf(row.headline.sortAt) !== dayOf((leadBefore(list, index) ?? before).headline.sortAt);
}

function leadBefore(list: List, index: number): Row | undefined {
	let at = index - list.offset - 1;
	while (at > 0 && list.rows[at]?.siblingOf) at--;
	return list.rows[at];
}

/** Days are the reader's own: local time. */
function dayOf(at: EpochMs): number {
	const date = new Date(at);
	return date.getFullYear() * 10_000 + date.getMonth() * 100 + date.getDate();
}
