import {english} from '../../english.js';
import type {Theme} from './theme.js';

/** Warm grey on near-black, one amber accent. */
export const ink: Theme = {
	name: 'ink',
	about: english.themes.ink,
	page: {colour: '#cfcabf', ground: '#14161a'},
	tokens: {
		masthead: {colour: '#f4efe4', bold: true},
		accent: {colour: '#e2a95c'},
		text: {},
		dim: {colour: '#9a968d'},
		faint: {colour: '#85817a'},
		rule: {colour: '#3b3f46'},
		selection: {ground: '#2b3038'},
		selectionText: {colour: '#f4efe4'},
		resting: {ground: '#1e2127'},
		unread: {colour: '#f4efe4', bold: true},
		star: {colour: '#e2a95c'},
		error: {colour: '#f0857c'},
		link: {colour: '#93badf', underline: true},
		code: {colour: '#aac8a2'},
		caption: {colour: '#9a968d', italic: true},
	},
};
