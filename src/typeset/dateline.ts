import type {Block} from './block.js';
import type {Span} from './line.js';

/** The blocks with the first `length` characters of the first paragraph styled as a dateline, but for its dash. */
export function withDateline(blocks: readonly Block[], length: number): readonly Block[] {
	const at = blocks.findIndex(({kind}) => kind === 'paragraph');
	const first = blocks[at];
	if (length < 1 || first?.kind !== 'paragraph') return blocks;
	return blocks.with(at, {kind: 'paragraph', spans: styled(first.spans, length)});
}

function styled(spans: readonly Span[], length: number): readonly Span[] {
	const text = spans.map((span) => span.text).join('');
	const end = text.slice(0, length).replace(/[\s—–―:-]+$/, '').length;
	let offset = 0;
	return spans.flatMap((span): readonly Span[] => {
		const inside = Math.max(0, end - offset);
		offset += span.text.length;
		if (inside === 0) return [span];
		const dateline: Span = {...span, text: span.text.slice(0, inside), style: 'dateline'};
		return inside >= span.text.length ? [dateline] : [dateline, {...span, text: span.text.slice(inside)}];
	});
}
