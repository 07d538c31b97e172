import {english} from '../../english.js';
import type {Theme} from './theme.js';

/** White on black; nothing is told by a shade of grey. */
export const highContrast: Theme = {
	name: 'high-contrast',
	about: english.themes.highContrast,
	page: {colour: '#ffffff', ground: '#000000'},
	tokens: {
		masthead: {bold: true},
		accent: {colour: '#ffd400'},
		text: {},
		dim: {colour: '#e0e0e0'},
		faint: {colour: '#c8c8c8'},
		rule: {colour: '#c8c8c8'},
		selection: {ground: '#0b3f9e'},
		selectionText: {colour: '#ffffff', bold: true},
		resting: {ground: '#262626'},
		unread: {bold: true},
		star: {colour: '#ffd400'},
		error: {colour: '#ff9a8f', bold: true},
		link: {colour: '#8fd0ff', underline: true},
		code: {colour: '#9df29d'},
		caption: {colour: '#e0e0e0', italic: true},
	},
};
