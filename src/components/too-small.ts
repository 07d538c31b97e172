import {type State, smallest} from '../app/index.js';
import {english} from '../english.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {run} from './runs.js';

/** All there is to say on a screen that holds nothing else. */
export function tooSmall({columns}: State, paint: Paint): readonly Painted[] {
	return [paint.line([run(english.list.tooSmall(smallest.columns, smallest.rows), 'text')], columns)];
}
