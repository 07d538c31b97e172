import type {MenuItem} from '../app/index.js';
import {themes} from './themes/index.js';

/** The shipped themes for the theme menu and the config's check. */
export const themeChoices: readonly MenuItem[] = themes.map(({name, about}) => ({
	label: name,
	value: name,
	about,
}));

export const themeNames: readonly string[] = themes.map(({name}) => name);
