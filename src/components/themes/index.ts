/** The themes that ship, in the order of the menu. A theme is one file and one line here; it knows tokens, not views. */
import {broadsheet} from './broadsheet.js';
import {highContrast} from './high-contrast.js';
import {ink} from './ink.js';
import {mono} from './mono.js';
import {paper} from './paper.js';
import {sixteen} from './sixteen.js';
import type {Theme} from './theme.js';

export const themes: readonly Theme[] = [broadsheet, ink, paper, highContrast, mono, sixteen];

/** The theme of that name; the default one when there is none. */
export function themeOf(name: string): Theme {
	return themes.find((theme) => theme.name === name) ?? broadsheet;
}
