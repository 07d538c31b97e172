import {type Mode, modeOf, type State} from '../../app/index.js';
import {type Printable, printable} from '../../printable.js';
import {articleVoice} from './article-voice.js';
import {addVoice, muteVoice, pipeVoice} from './asking-voices.js';
import {briefVoice} from './brief-voice.js';
import {eventWords, greeting} from './event-words.js';
import {feedsVoice} from './feeds-voice.js';
import {findVoice} from './find-voice.js';
import {firstRunVoice} from './first-run-voice.js';
import {healthVoice} from './health-voice.js';
import {helpVoice} from './help-voice.js';
import {linksVoice} from './links-voice.js';
import {listVoice} from './list-voice.js';
import {menuVoice} from './menu-voice.js';
import {paletteVoice} from './palette-voice.js';
import {searchVoice} from './search-voice.js';
import {tagsVoice} from './tags-voice.js';
import {topicsVoice} from './topics-voice.js';
import type {Voice} from './voice.js';

const voices: Readonly<Record<Mode, Voice>> = {
	list: listVoice,
	topics: topicsVoice,
	article: articleVoice,
	find: findVoice,
	links: linksVoice,
	pipe: pipeVoice,
	mute: muteVoice,
	tags: tagsVoice,
	search: searchVoice,
	filter: searchVoice,
	add: addVoice,
	help: helpVoice,
	menu: menuVoice,
	feeds: feedsVoice,
	health: healthVoice,
	brief: briefVoice,
	palette: paletteVoice,
	'first-run': firstRunVoice,
};

/**
 * What has changed, in lines for a screen reader; no line when nothing has. `before` absent: all there is to say of
 * where one is. Printable, one line each.
 */
export function speak(before: State | undefined, after: State): readonly Printable[] {
	const voice = voices[modeOf(after)];
	const events = before ? eventWords(before, after) : greeting(after);
	const isSamePlace = before !== undefined && modeOf(before) === modeOf(after);
	const place = isSamePlace ? voice.change(before, after) : voice.enter(after, before);
	return [...events, ...place].flatMap((line) => printable(line).split('\n').map(printable));
}
