import {type Layout, type State, soughtWords} from '../app/index.js';
import {english} from '../english.js';
import {cut, wrap} from '../typeset/index.js';
import {datelineText} from './dateline-text.js';
import {withHits} from './hits.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {hairline} from './rules.js';
import {type Runs, run} from './runs.js';

const ledeRows = 2;

/** What a search found in the text, instead of how the story begins. */
function passage(text: string, search: string | undefined, columns: number): readonly Runs[] {
	const [first = '', ...rest] = wrap(text, columns);
	return [withHits(first, search, 'text'), withHits(cut(rest.join(' '), columns), search, 'text')];
}

/** How the selected story begins, under a hairline: always as many lines, so that the list never jumps. */
export function ledeStrip(state: State, {listColumns}: Layout, paint: Paint): readonly Painted[] {
	const blank = paint.line([], listColumns);
	if (state.list.total === 0) return Array<Painted>(1 + ledeRows).fill(blank); // a rule would set nothing apart
	const lines = ledeLines(state, listColumns - 2).map((runs) => paint.line([run(' '), ...runs], listColumns));
	return [hairline(listColumns, paint), ...lines, blank, blank].slice(0, 1 + ledeRows);
}

function ledeLines({list, excerpt}: State, columns: number): readonly Runs[] {
	const headline = list.rows[list.cursor - list.offset]?.headline;
	if (!headline) return [];
	const isByText = list.textFrom !== undefined && list.cursor >= list.textFrom;
	if (isByText && excerpt?.key === headline.key && excerpt.text !== '')
		return passage(excerpt.text, soughtWords(list.query), columns);
	if (headline.lede === '') return [[run(english.list.onlyHeadline, 'faint')]];

	const dateline = datelineText(headline.dateline);
	const [first = '', ...rest] = wrap(dateline + headline.lede, columns);
	const opening = first.slice(0, dateline.length);
	const search = soughtWords(list.query);
	return [
		[...withHits(opening, search, 'bold'), ...withHits(first.slice(opening.length), search, 'text')],
		withHits(cut(rest.join(' '), columns), search, 'text'),
	];
}
