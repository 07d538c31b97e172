import {findPlace, type State} from '../app/index.js';
import {english, grouped} from '../english.js';

/** Which hit of how many. */
export function findWords(state: State): string {
	const place = findPlace(state);
	if (!place) return english.find.hint;
	return place.of === 0
		? english.find.none
		: `${grouped(place.at)}/${grouped(place.of)}${place.hasMore ? '+' : ''}`;
}
