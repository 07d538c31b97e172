import {stripVTControlCharacters} from 'node:util';
import {textWidth} from './text-width.js';

/**
 * Stands in the bundle for the package string-width, by which Ink lays out: what newsterm counts and what Ink counts is
 * then one thing, and the package's emoji pattern and its segmenter, 30 ms of every start, are not made (decision 0017).
 */
// biome-ignore lint/style/noDefaultExport: so does the package it stands for
export default function stringWidth(
	text: string,
	{countAnsiEscapeCodes = false}: {readonly countAnsiEscapeCodes?: boolean} = {},
): number {
	return textWidth(countAnsiEscapeCodes ? text : stripVTControlCharacters(text));
}
