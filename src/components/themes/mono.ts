import {english} from '../../english.js';
import type {Theme} from './theme.js';

/** No colour at all: weight, dimness, inverse and underline. */
export const mono: Theme = {
	name: 'mono',
	about: english.themes.mono,
	tokens: {
		masthead: {bold: true},
		accent: {bold: true},
		text: {},
		dim: {dim: true},
		faint: {dim: true},
		rule: {dim: true},
		selection: {inverse: true},
		selectionText: {dim: false},
		resting: {underline: true},
		unread: {bold: true},
		star: {bold: true},
		error: {bold: true},
		link: {underline: true},
		code: {},
		caption: {dim: true},
	},
};
