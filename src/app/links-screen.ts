import {english} from '../english.js';
import {shownHost} from '../terminal/index.js';
import {linksOf} from './article-links.js';
import {layoutOf} from './layout.js';
import type {LinksView, State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import {windowTop} from './window-top.js';

/** Below the rows: a blank one, and the whole address of the selected link. */
const addressRows = 2;

export function showLinks(state: State): Step {
	const links = state.reading ? linksOf(state.reading.article) : [];
	if (links.length === 0) return withNotice(state, english.whyNot.noLinks);
	return [{...state, modes: [...state.modes, 'links'], linksView: {links, cursor: 0, top: 0, digits: ''}}];
}

/** Whether there is room to say where the selected one leads. */
export function showsAddress(state: State): boolean {
	return layoutOf(state).bodyRows > 2 * addressRows;
}

/** Rows that links may take. */
export function linkRows(state: State): number {
	return layoutOf(state).bodyRows - (showsAddress(state) ? addressRows : 0);
}

/** The first link in sight: the window follows the cursor, at any size. */
export function linksTop(state: State): number {
	const {linksView} = state;
	return linksView ? windowTop(linksView.top, linksView.cursor, linkRows(state)) : 0;
}

export function moveInLinks(state: State, by: number): Step {
	const {linksView} = state;
	if (!linksView) return [state];
	const last = linksView.links.length - 1;
	const cursor = Math.max(0, Math.min(last, linksView.cursor + by));
	const moved = {...state, linksView: {...linksView, cursor, digits: ''}};
	return [{...moved, linksView: {...moved.linksView, top: linksTop(moved)}}];
}

export function pageInLinks(state: State, by: number): Step {
	return moveInLinks(state, Math.round(by * linkRows(state)));
}

/** The link on a line of the body, from 0. */
export function linkAt(state: State, line: number): number | undefined {
	const index = linksTop(state) + line;
	return line < linkRows(state) && state.linksView?.links[index] ? index : undefined;
}

/** A number opens its link as soon as no other begins with it; until then that link is selected. */
export function typeDigit(state: State, digit: number): Step {
	const {linksView} = state;
	if (!linksView) return [state];
	const digits = `${linksView.digits}${digit}`;
	const index = Number(digits) - 1;
	if (isBegun(digits, linksView)) {
		const [at] = moveInLinks(state, Math.max(0, index) - linksView.cursor);
		return [{...at, linksView: {...linksView, ...at.linksView, digits}}];
	}
	if (linksView.links[index]) return openLink(state, index);
	return withNotice({...state, linksView: {...linksView, digits: ''}}, english.links.none(digits), 'error');
}

/** Whether more digits may follow. */
function isBegun(digits: string, {links}: LinksView): boolean {
	if (digits.length >= String(links.length).length) return false;
	return digits.startsWith('0') || Number(digits) * 10 <= links.length;
}

/** In the browser. The list stays: several may be wanted. */
export function openLink(state: State, index = state.linksView?.cursor ?? 0): Step {
	const {linksView} = state;
	const link = linksView?.links[index];
	if (!link) return [state];
	return chain(
		state,
		(so) => moveInLinks(so, index - linksView.cursor),
		(so) => withNotice(so, english.links.opening(shownHost(link.url))),
		(so) => [so, {type: 'open-url', url: link.url}],
	);
}
