import type {Cell, Table} from './block.js';
import type {Line, Span} from './line.js';
import {type Place, restyled, setSpans, spanText} from './set-spans.js';
import type {Symbols} from './symbols.js';
import {textWidth} from './text-width.js';

/** A column is not squeezed below this to make a table fit; it is rather folded to pairs. */
const narrowestColumn = 14;
/** Columns between two cells: a hairline with a space on either side. */
const gutter = 3;
/** A table of more columns is a spreadsheet. */
const mostColumns = 24;

/** A table with hairlines; where it is too wide, each row as label–value pairs. */
export function setTable(table: Table, place: Place, symbols: Symbols): readonly Line[] {
	const widths = columnWidths(table, place.columns);
	return widths === undefined ? setPairs(table, place) : setGrid(table, widths, place, symbols);
}

/** Columns of each column, the widest ones squeezed; absent when that would squeeze them too much. */
function columnWidths({rows}: Table, columns: number): readonly number[] | undefined {
	const count = Math.max(...rows.map((row) => Math.min(row.length, mostColumns + 1)));
	if (count > mostColumns) return undefined;
	const natural = Array.from({length: count}, (_, column) =>
		rows.reduce((widest, row) => Math.max(widest, cellWidth(row[column])), 1),
	);
	const room = columns - gutter * (count - 1);
	const limit = widestThatFits(natural, room);
	return limit === undefined ? undefined : natural.map((width) => Math.min(width, limit));
}

function widestThatFits(natural: readonly number[], room: number): number | undefined {
	const widest = Math.min(Math.max(...natural), room);
	for (let limit = widest; limit >= Math.min(narrowestColumn, widest); limit -= 1) {
		if (limit > 0 && natural.reduce((sum, width) => sum + Math.min(width, limit), 0) <= room) return limit;
	}
	return undefined;
}

function cellWidth(cell: Cell | undefined): number {
	if (cell === undefined) return 0;
	return Math.max(...spanText(cell.spans).split('\n').map(textWidth));
}

function setGrid({rows}: Table, widths: readonly number[], place: Place, symbols: Symbols): readonly Line[] {
	const lines = rows.map((row) => setRow(row, widths, place.indent, symbols));
	const [head, ...body] = lines;
	if (head === undefined || !isHeadRow(rows[0])) return lines.flat();
	const rule = widths
		.map((width) => symbols.rule.repeat(width))
		.join(symbols.rule + symbols.crossing + symbols.rule);
	return [...head, {spans: [{text: rule, style: 'rule'}], indent: place.indent}, ...body.flat()];
}

function setRow(
	row: readonly Cell[],
	widths: readonly number[],
	indent: number,
	{hairline}: Symbols,
): readonly Line[] {
	const cells = widths.map((columns, column) => {
		const cell = row[column];
		return cell === undefined ? [] : setSpans(cellSpans(cell), {columns, indent: 0});
	});
	const height = Math.max(1, ...cells.map(({length}) => length));
	return Array.from({length: height}, (_, at) => ({
		spans: widths.flatMap((width, column): readonly Span[] => {
			const spans = cells[column]?.[at]?.spans ?? [];
			const isLast = column === widths.length - 1;
			const space = ' '.repeat(width - textWidth(spanText(spans)));
			const filled: readonly Span[] =
				isLast || space === '' ? spans : [...spans, {text: space, style: 'text'}];
			return isLast ? filled : [...filled, {text: ` ${hairline} `, style: 'rule'}];
		}),
		indent,
	}));
}

function setPairs({rows}: Table, place: Place): readonly Line[] {
	const [first, ...rest] = rows;
	const labels = isHeadRow(first) ? (first ?? []) : [];
	const records = labels.length > 0 && rest.length > 0 ? rest : rows;
	return records.flatMap((row, index) => [
		...(index > 0 ? [{spans: [], indent: 0}] : []),
		...row.flatMap((cell, column) => setPair(labels[column], cell, place)),
	]);
}

function setPair(label: Cell | undefined, cell: Cell, place: Place): readonly Line[] {
	const name = label === undefined ? '' : spanText(label.spans).replaceAll('\n', ' ');
	if (name === '' || label === cell) return cell.spans.length > 0 ? setSpans(cellSpans(cell), place) : [];
	return setSpans([{text: `${name}: `, style: 'strong'}, ...cell.spans], place);
}

function cellSpans({spans, isHeading}: Cell): readonly Span[] {
	return isHeading ? restyled(spans, 'strong') : spans;
}

function isHeadRow(row: readonly Cell[] | undefined): boolean {
	return row !== undefined && row.length > 0 && row.every(({isHeading}) => isHeading);
}
