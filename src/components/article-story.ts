import {type ArticlePage, standInTitle} from '../app/index.js';
import type {EpochMs, Headline} from '../model.js';
import {age, pad, padStart} from '../typeset/index.js';
import {marginBar} from './margin-bar.js';
import {type Runs, run, type Tone} from './runs.js';

export interface StoryLook {
	readonly page: ArticlePage;
	readonly now: EpochMs;
	readonly isSelected: boolean;
	/** It tells the same event: its outlet is what makes it new, and goes first. */
	readonly isSibling: boolean;
}

const outletColumns = 16;
const ageColumns = 8;
/** In a narrower measure the outlet goes. */
const outletFrom = 48;

/** A story in one of the lists below an article. */
export function articleStoryRuns(headline: Headline, {page, now, isSelected, isSibling}: StoryLook): Runs {
	const {measure, margin} = page;
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const hasOutlet = measure >= outletFrom;
	const hasAge = measure >= 24;
	const room = Math.max(0, measure - (hasOutlet ? outletColumns + 2 : 0) - (hasAge ? ageColumns : 0));

	const outlet = run(pad(headline.outlet, outletColumns), 'dim', ...tinted);
	const title = run(pad(standInTitle(headline), room), headline.isUnread ? 'unread' : 'text', ...tinted);
	const between = run('  ', ...tinted);
	const columns = !hasOutlet ? [title] : isSibling ? [outlet, between, title] : [title, between, outlet];

	return [
		...(isSelected ? marginBar(margin, 'selection') : [run(' '.repeat(margin))]),
		...columns,
		...(hasAge ? [run(padStart(age(headline.sortAt, now), ageColumns), 'dim', ...tinted)] : []),
	];
}
