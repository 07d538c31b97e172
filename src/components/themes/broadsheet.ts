import {english} from '../../english.js';
import type {Theme} from './theme.js';

/** The sixteen's magenta is the one accent that reads on black and on white in the common palettes. */
const accent = 5;

/** The terminal's own ground, text and accent: right on a light one and on a dark one. */
export const broadsheet: Theme = {
	name: 'broadsheet',
	about: english.themes.broadsheet,
	tokens: {
		masthead: {bold: true},
		accent: {colour: accent},
		text: {},
		dim: {dim: true},
		faint: {dim: true},
		rule: {dim: true},
		// Only the inverse is sure to stand out on a ground that is not known.
		selection: {inverse: true},
		selectionText: {colour: 'default', dim: false},
		resting: {underline: true},
		unread: {bold: true},
		star: {colour: accent},
		error: {colour: 1},
		link: {underline: true},
		code: {colour: accent},
		caption: {dim: true, italic: true},
	},
};
