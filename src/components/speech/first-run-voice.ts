import {addressLine, type FirstRun, type State, sampleLine} from '../../app/index.js';
import {counted} from '../../english.js';
import {shownHost} from '../../terminal/index.js';
import {intro} from '../first-run-view.js';
import {parts, type Voice} from './voice.js';

export const firstRunVoice: Voice = {
	enter({firstRun}) {
		if (!firstRun) return [];
		const help = 'Space ticks a feed, typing is the address of one, Enter begins, Control C leaves.';
		return [`${intro} ${help}`, `Kept in ${firstRun.configFile}`, ...selected(firstRun)];
	},
	change(before, after) {
		const [was, is] = [before.firstRun, after.firstRun];
		if (!was || !is) return [];
		if (was.cursor !== is.cursor) return selected(is);
		return was.ticked === is.ticked ? [] : [isTicked(is) ? 'Ticked' : 'Not ticked'];
	},
};

function isTicked({starters, cursor, ticked}: FirstRun): boolean {
	return ticked.has(starters[cursor]?.url ?? '');
}

function selected(page: FirstRun): readonly string[] {
	const {starters, cursor, ticked} = page;
	const place = `${cursor + 1} of ${sampleLine(page) + 1}`;
	if (cursor === addressLine(page)) return [`${place}, address of a site, a feed or an OPML file`];
	if (cursor === sampleLine(page))
		return [`${place}, read the sample edition: no network, nothing is written`];
	const starter = starters[cursor];
	if (!starter) return [];
	return [
		parts(
			place,
			isTicked(page) ? 'ticked' : 'not ticked',
			starter.section,
			starter.title,
			shownHost(starter.url),
			`${counted(ticked.size, 'feed')} ticked in all`,
		),
	];
}

/** Whether what is typed is the address. */
export function isAtAddress({firstRun}: State): boolean {
	return firstRun !== undefined && firstRun.cursor === addressLine(firstRun);
}
