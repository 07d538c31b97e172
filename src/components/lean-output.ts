/** What is needed of Ink's class Output, which collects what components write and makes a frame of it. */
interface Output {
	readonly operations: readonly Operation[];
	readonly height: number;
	get(): {readonly output: string; readonly height: number};
}

type Operation = Write | {readonly type: 'clip' | 'unclip'};

interface Write {
	readonly type: 'write';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly transformers: readonly ((line: string, index: number) => string)[];
}

/**
 * Makes Ink take rows that are one composed line as they are. Stock Ink makes a cell of each character, in an array as wide
 * and as high as the screen, and joins them again: two thirds of a frame. A row that anything else is written to, or
 * that is clipped, is still left to it (decision 0017). `NEWSTERM_STOCK_INK=1` leaves all of them.
 */
export function leanOutput(stock: {readonly prototype: Output}): void {
	if (process.env['NEWSTERM_STOCK_INK'] === '1') return;
	const stockGet = stock.prototype.get;
	stock.prototype.get = function get(this: Output) {
		const {operations, height} = this;
		const {whole, rest} = apart(operations, height);
		if (whole.size === 0) return stockGet.call(this);
		const other = Object.assign(Object.create(Object.getPrototypeOf(this)), this, {operations: rest});
		const lines = rest.length > 0 ? stockGet.call(other).output.split('\n') : [];
		return {
			output: Array.from({length: height}, (_, at) => whole.get(at) ?? lines[at] ?? '').join('\n'),
			height,
		};
	};
}

interface Apart {
	/** Row of the screen → its line. */
	readonly whole: ReadonlyMap<number, string>;
	/** What writes the other rows. */
	readonly rest: readonly Operation[];
}

function apart(operations: readonly Operation[], height: number): Apart {
	if (operations.some(({type}) => type !== 'write')) return {whole: new Map(), rest: operations};
	const writes = operations as readonly Write[];
	const spans = writes.map((write) => ({write, rows: write.text.split('\n').length}));
	const alone = spans.filter(
		(span) => span.write.x === 0 && spans.every((other) => other === span || areApart(span, other)),
	);
	const whole = new Map<number, string>();
	const kept = new Set<Write>();
	for (const {write, rows} of alone) {
		const lines = linesOf(write, rows);
		if (!lines.every(isPlaced) || write.y < 0 || write.y + rows > height) continue;
		kept.add(write);
		lines.forEach((line, at) => void whole.set(write.y + at, line.trimEnd()));
	}
	return {whole, rest: writes.filter((write) => !kept.has(write))};
}

interface Span {
	readonly write: Write;
	readonly rows: number;
}

function areApart(one: Span, other: Span): boolean {
	return one.write.y + one.rows <= other.write.y || other.write.y + other.rows <= one.write.y;
}

function linesOf({text, transformers}: Write, rows: number): readonly string[] {
	const plain = rows === 1 ? [text] : text.split('\n');
	return plain.map((line, at) => transformers.reduce((so, transform) => transform(so, at), line));
}

/** Stock Ink leaves characters out that take no cell where they stand alone. */
function isPlaced(line: string): boolean {
	return !/[\p{Default_Ignorable_Code_Point}\n]/u.test(line);
}
