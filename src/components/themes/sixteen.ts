import {english} from '../../english.js';
import type {Theme} from './theme.js';

/** The sixteen ANSI colours, for a dark terminal. */
export const sixteen: Theme = {
	name: 'sixteen',
	about: english.themes.sixteen,
	tokens: {
		masthead: {colour: 15, bold: true},
		accent: {colour: 14},
		text: {},
		dim: {colour: 7, dim: true},
		faint: {colour: 8},
		rule: {colour: 8},
		selection: {ground: 4},
		selectionText: {colour: 15, dim: false},
		resting: {underline: true},
		unread: {colour: 15, bold: true},
		star: {colour: 11},
		error: {colour: 9},
		link: {colour: 12, underline: true},
		code: {colour: 10},
		caption: {colour: 7, italic: true},
	},
};
