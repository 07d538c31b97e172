import {english} from '../english.js';
import type {Enclosure} from '../model.js';
import {safeUrl} from '../terminal/index.js';
import type {Action} from './action.js';
import {aboutFile} from './enclosed.js';
import {storyInHand} from './marks.js';
import {openMenu} from './open-menu.js';
import {keyOf} from './shown-key.js';
import type {FilesAsked, FileWish, State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

const said = english.files;

/** What comes with the story in hand stands in the store. */
export function askForFiles(state: State, wish: FileWish): Step {
	const story = storyInHand(state);
	return story
		? [state, {type: 'read-files', key: story.key, wish}]
		: withNotice(state, english.whyNot.noStory);
}

/** One is taken; of several the person is asked which. */
export function filesArrived(state: State, {key, wish, files}: FilesAsked): Step {
	const so = {...state, files: {key, wish, files}};
	if (files.length === 0) return withNotice(state, said.none);
	if (files.length === 1) return fileChosen(so, 0);
	const items = files.map((file, at) => ({
		label: lastPart(file.url),
		value: String(at),
		about: [aboutFile(file), file.url].filter(Boolean).join('  '),
	}));
	return openMenu(so, {kind: 'files', title: said[wish], items});
}

export function fileChosen({files: asked, ...state}: State, at: number): Step {
	const file = asked?.files[at];
	if (!asked || !file) return [state];
	if (asked.wish === 'play') return play(state, file);
	return state.downloads.has(file.url) ? stop(state, file) : download(state, asked, file);
}

function play(state: State, {url}: Enclosure): Step {
	const {player} = state.settings;
	const safe = safeUrl(url);
	if (safe === undefined) return withNotice(state, said.notWeb, 'error');
	const command = player?.map((word) => word.replaceAll('{url}', () => safe));
	return chain(
		state,
		(so) => withNotice(so, said.playing(lastPart(url))),
		(so) => [so, {type: 'play', url: safe, ...(command && {command})}],
	);
}

function download(state: State, {key}: FilesAsked, file: Enclosure): Step {
	const downloads = new Map(state.downloads).set(file.url, {bytes: 0});
	return chain(
		{...state, downloads},
		(so) => withNotice(so, said.downloading(lastPart(file.url), keyOf(so, 'download'))),
		(so) => [so, {type: 'download', key, file}],
	);
}

function stop(state: State, {url}: Enclosure): Step {
	return [state, {type: 'stop-download', url}];
}

type Told = Extract<Action, {type: 'download-told' | 'download-ended'}>;

export function downloadTold(state: State, told: Told): Step {
	const downloads = new Map(state.downloads);
	if (told.type === 'download-told') {
		const {url, type: _, ...far} = told;
		if (downloads.has(url)) downloads.set(url, far); // it may have been ended meanwhile
		return [{...state, downloads}];
	}
	const {url, file, reason} = told;
	downloads.delete(url);
	const so = {...state, downloads};
	if (reason !== undefined) return withNotice(so, reason, 'error');
	if (file !== undefined) return withNotice(so, english.share.saved(file));
	return withNotice(so, said.stopped(lastPart(url), keyOf(so, 'download')));
}

/** How far all downloads are together, in the footer; absent: there are none. */
export function downloadsShown({downloads}: State): string | undefined {
	const running = [...downloads.values()];
	if (running.length === 0) return undefined;
	const sum = (of: (one: (typeof running)[number]) => number): number =>
		running.reduce((total, one) => total + of(one), 0);
	const isKnown = running.every(({total}) => total !== undefined);
	const total = sum(({total = 0}) => total);
	if (!isKnown || total === 0) return said.shownBytes(sum(({bytes}) => bytes) / 1_000_000);
	return said.shown(Math.floor((100 * sum(({bytes}) => bytes)) / total));
}

/** As people call a file. */
function lastPart(url: string): string {
	const {pathname = url, host = ''} = URL.parse(url) ?? {};
	return pathname.split('/').at(-1) || host || url;
}
