import {english} from '../english.js';
import {edit, emptyPrompt, insert} from './prompt.js';
import type {FirstRun, Prompt, Starter, State} from './state.js';
import {type Step, withNotice} from './step.js';

/** Ticked at first: one of each section, so that ⏎ at once brings a front page with something on every shelf. */
export function firstRunOf(starters: readonly Starter[], configFile: string): FirstRun {
	const firsts = starters.filter(
		({section}, at) => starters.findIndex((other) => other.section === section) === at,
	);
	return {starters, ticked: new Set(firsts.map(({url}) => url)), address: emptyPrompt, cursor: 0, configFile};
}

/** Lines below the starters. */
export function addressLine({starters}: FirstRun): number {
	return starters.length;
}

export function sampleLine({starters}: FirstRun): number {
	return starters.length + 1;
}

function withFirstRun(state: State, change: (page: FirstRun) => FirstRun): Step {
	return state.firstRun ? [{...state, firstRun: change(state.firstRun)}] : [state];
}

export function moveInFirstRun(state: State, by: number): Step {
	return withFirstRun(state, (page) => ({
		...page,
		cursor: Math.max(0, Math.min(sampleLine(page), page.cursor + by)),
	}));
}

/** On the address line a space is a space. */
export function tick(state: State): Step {
	const isAtAddress = state.firstRun && state.firstRun.cursor === addressLine(state.firstRun);
	if (isAtAddress) return typeAddress(state, 'space', ' ');
	return withFirstRun(state, (page) => {
		const url = page.starters[page.cursor]?.url;
		if (!url) return page;
		const ticked = new Set(page.ticked);
		if (!ticked.delete(url)) ticked.add(url);
		return {...page, ticked};
	});
}

/** Typing anywhere is typing the address. */
export function typeAddress(state: State, key: string, text: string | undefined): Step {
	return withFirstRun(state, (page) => {
		const address: Prompt =
			text === undefined ? (edit(page.address, key) ?? page.address) : insert(page.address, text);
		return address === page.address ? page : {...page, address, cursor: addressLine(page)};
	});
}

export function begin(state: State): Step {
	const page = state.firstRun;
	if (!page) return [state];
	if (page.cursor === sampleLine(page)) return [state, {type: 'begin-demo'}];
	const urls = page.starters.map(({url}) => url).filter((url) => page.ticked.has(url));
	const address = page.address.text.trim();
	if (urls.length === 0 && !address) return withNotice(state, english.firstRun.wantsFeed, 'error');
	return [state, {type: 'begin', urls, address}];
}
