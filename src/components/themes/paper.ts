import {english} from '../../english.js';
import type {Theme} from './theme.js';

/** Ink black on newsprint, one brick-red accent. */
export const paper: Theme = {
	name: 'paper',
	about: english.themes.paper,
	page: {colour: '#35312b', ground: '#f6f1e7'},
	tokens: {
		masthead: {colour: '#15130f', bold: true},
		accent: {colour: '#96301f'},
		text: {},
		dim: {colour: '#625c52'},
		faint: {colour: '#6e675c'},
		rule: {colour: '#cdc4b4'},
		selection: {ground: '#e4dac7'},
		selectionText: {colour: '#15130f'},
		resting: {ground: '#efe8da'},
		unread: {colour: '#15130f', bold: true},
		star: {colour: '#96301f'},
		error: {colour: '#a3171c'},
		link: {colour: '#1f5a8c', underline: true},
		code: {colour: '#2f6138'},
		caption: {colour: '#625c52', italic: true},
	},
};
