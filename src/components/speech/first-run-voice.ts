import {addressLine, type FirstRun, type State, sampleLine} from '../../app/index.js';
import {english} from '../../english.js';
import {shownHost} from '../../terminal/index.js';
import {parts, type Voice} from './voice.js';

const said = english.speech.firstRun;

export const firstRunVoice: Voice = {
	enter({firstRun}) {
		if (!firstRun) return [];
		const intro = `${english.firstRun.intro} ${english.speech.opened.firstRun}`;
		return [intro, said.keptIn(firstRun.configFile), ...selected(firstRun)];
	},
	change(before, after) {
		const [was, is] = [before.firstRun, after.firstRun];
		if (!was || !is) return [];
		if (was.cursor !== is.cursor) return selected(is);
		return was.ticked === is.ticked ? [] : [isTicked(is) ? said.ticked : said.notTicked];
	},
};

function isTicked({starters, cursor, ticked}: FirstRun): boolean {
	return ticked.has(starters[cursor]?.url ?? '');
}

function selected(page: FirstRun): readonly string[] {
	const {starters, cursor, ticked} = page;
	const place = english.counts.place(cursor + 1, sampleLine(page) + 1);
	if (cursor === addressLine(page)) return [parts(place, said.address)];
	if (cursor === sampleLine(page)) return [parts(place, said.sample)];
	const starter = starters[cursor];
	if (!starter) return [];
	return [
		parts(
			place,
			isTicked(page) ? said.rowTicked : said.rowNotTicked,
			starter.section,
			starter.title,
			shownHost(starter.url),
			said.tickedInAll(ticked.size),
		),
	];
}

/** Whether what is typed is the address. */
export function isAtAddress({firstRun}: State): boolean {
	return firstRun !== undefined && firstRun.cursor === addressLine(firstRun);
}
