import {decodeHTMLStrict} from 'entities';

const pieceLength = 65_536;

/**
 * The text with its character references decoded, once. In pieces: the decoder's answer grows by a link for each
 * reference, and a chain of a million links costs seconds wherever it is read.
 */
export function decodeReferences(text: string): string {
	if (!text.includes('&')) return text;
	if (text.length <= pieceLength) return decodeHTMLStrict(text);
	const pieces: string[] = [];
	for (let at = 0; at < text.length; ) {
		const next = text.indexOf('&', at + pieceLength); // a reference never runs over the next `&`
		const end = next === -1 ? text.length : next;
		pieces.push(decodeHTMLStrict(text.slice(at, end)));
		at = end;
	}
	return pieces.join('');
}
