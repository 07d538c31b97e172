import type {Config} from '../config/index.js';
import {phrase} from '../store/index.js';

/** What the config mutes, as queries. */
export function mutesOf({mute}: Pick<Config, 'mute'>): readonly string[] {
	return mute.map((one) => (typeof one === 'string' ? phrase(one) : one.query));
}
