import {english} from '../english.js';
import {modeOf, type State} from './state.js';
import {type Step, withNotice} from './step.js';

/** Where nothing is seen, a step that leads nowhere is told of. */
export function withEndTold(before: State, [after, ...effects]: Step, by: number): Step {
	const place = placeIn(before);
	if (!before.isSpoken || place === undefined || place !== placeIn(after)) return [after, ...effects];
	const [told, ...more] = withNotice(
		after,
		by > 0 ? english.speech.endOfList : english.speech.beginningOfList,
	);
	return [told, ...effects, ...more];
}

/** Index of what is selected; absent: nothing is walked through there, item by item. */
function placeIn(state: State): number | undefined {
	switch (modeOf(state)) {
		case 'list':
		case 'search':
		case 'filter':
			return state.list.cursor;
		case 'feeds':
			return state.feedsView.cursor;
		case 'health':
			return state.healthView.details === undefined ? state.healthView.cursor : undefined;
		case 'brief':
			return state.brief?.cursor;
		case 'palette':
			return state.palette.cursor;
		case 'links':
			return state.linksView?.cursor;
		case 'tags':
			return state.tagging?.cursor;
		default:
			return undefined;
	}
}
