import {type DetailLine, detailsOf, rowWords, type State, shownHealth} from '../../app/index.js';
import {english} from '../../english.js';
import {ago} from '../../typeset/index.js';
import {keyWords} from './key-words.js';
import {parts, placeOf, type Voice} from './voice.js';

export const healthVoice: Voice = {
	enter(state) {
		return [headWords(state), ...(isOnDetails(state) ? detailWords(state) : selected(state))];
	},
	change(before, after) {
		if (isOnDetails(after)) return isOnDetails(before) ? [] : detailWords(after); // told whole: nothing to scroll
		const isMoved = before.healthView.cursor !== after.healthView.cursor;
		return isMoved || isOnDetails(before) ? selected(after) : [];
	},
};

function isOnDetails({healthView}: State): boolean {
	return healthView.details !== undefined;
}

function headWords({accounts, feeds}: State): string {
	const own = feeds.filter(({account}) => account === undefined);
	const failing = [...accounts, ...own].filter(({fault}) => fault).length;
	return english.speech.opened.health(feeds.length, failing);
}

function selected(state: State): readonly string[] {
	const rows = shownHealth(state);
	const {healthView, now} = state;
	const row = rows[healthView.cursor];
	if (!row) return [english.feeds.none];
	const {lastOkAt} = row;
	const {title, words, due = english.age.never} = rowWords(row, now);
	const said = english.speech.health;
	return [
		parts(
			placeOf(healthView.cursor, rows),
			title,
			words,
			lastOkAt === undefined ? said.neverGood : said.lastGood(ago(lastOkAt, now)),
			said.nextDue(due),
		),
	];
}

/** The lines of the screen as sentences: what was broken to fit it is one again. */
function detailWords(state: State): readonly string[] {
	const sentences: string[] = [];
	let kind: DetailLine['kind'] = 'blank';
	for (const line of detailsOf(state)) {
		const name = line.name.trim();
		const goesOn = line.kind === kind && name === '' && line.kind !== 'blank';
		if (goesOn) sentences.push(`${sentences.pop() ?? ''} ${line.text}`);
		else if (line.kind !== 'blank') sentences.push(named(line, name));
		kind = line.kind;
	}
	return sentences;
}

function named({kind, text}: DetailLine, name: string): string {
	if (name === '') return text;
	return `${kind === 'deed' ? keyWords(name) : name}: ${text}`;
}
