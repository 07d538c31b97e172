import {decodeHTMLStrict} from 'entities';
import {piecewise} from './piecewise.js';

/**
 * The text with its character references decoded, once. In pieces: the decoder's answer grows by a link for each
 * reference, and a chain of a million links costs seconds wherever it is read. A reference never runs over the next `&`.
 */
export function decodeReferences(text: string): string {
	return text.includes('&') ? piecewise(text, '&', decodeHTMLStrict) : text;
}
