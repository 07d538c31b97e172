import {bodyMode, type Layout, layoutOf, modeOf, type State} from '../app/index.js';
import {articleView} from './article-view.js';
import {briefView} from './brief-view.js';
import {feedsView} from './feeds-view.js';
import {filled} from './filled.js';
import {firstRunView} from './first-run-view.js';
import {footer} from './footer.js';
import {header} from './header.js';
import {headlineList} from './headline-list.js';
import {healthView} from './health-view.js';
import {helpView} from './help-view.js';
import {ledeStrip} from './lede-strip.js';
import {linksView} from './links-view.js';
import {masthead} from './masthead.js';
import {type Look, type Paint, paintFor} from './paint.js';
import type {Painted} from './painted.js';
import {paletteView} from './palette-view.js';
import {hairline} from './rules.js';
import {sideBySide} from './side-by-side.js';
import {tagsView} from './tags-view.js';
import {tooSmall} from './too-small.js';

/** The whole screen: exactly `rows` lines, each exactly `columns` wide. In mode `menu` its body is left empty. */
export function frameOf(state: State, look: Look): readonly Painted[] {
	const {columns, rows} = state;
	const layout = layoutOf(state);
	const paint = paintFor(state.settings, look);
	return filled(linesOf(state, layout, paint), rows, paint.line([], columns));
}

function linesOf(state: State, layout: Layout, paint: Paint): readonly Painted[] {
	const {columns, rows} = state;
	if (layout.isTooSmall) return tooSmall(state, paint);

	const foot = footOf(state, layout, paint);
	if (modeOf(state) === 'first-run') {
		const height = rows - 1 - foot.length;
		return [
			masthead(state, paint),
			...filled(firstRunView(state, height, paint), height, paint.line([], columns)),
			...foot,
		];
	}
	const lede = layout.hasLede ? ledeStrip(state, layout, paint) : [];
	const body = filled(bodyOf(state, layout, paint), layout.bodyRows, paint.line([], columns));
	return [...header(state, layout, paint), ...body, ...lede, ...foot];
}

function footOf(state: State, layout: Layout, paint: Paint): readonly Painted[] {
	if (!layout.hasFooter) return [];
	return [...(layout.hasRules ? [hairline(state.columns, paint)] : []), footer(state, paint)];
}

function bodyOf(state: State, layout: Layout, paint: Paint): readonly Painted[] {
	switch (bodyMode(state)) {
		case 'help':
			return helpView(state, layout, paint);
		case 'feeds':
			return feedsView(state, layout, paint);
		case 'health':
			return healthView(state, layout, paint);
		case 'brief':
			return briefView(state, layout, paint);
		case 'palette':
			return paletteView(state, layout, paint);
		case 'links':
			return linksView(state, layout, paint);
		case 'tags':
			return tagsView(state, layout, paint);
		case 'menu':
		case 'first-run':
			return [];
		case 'article':
			return layout.isSideBySide ? sideBySide(state, layout, paint) : articleView(state, layout, paint);
		default:
			return layout.isSideBySide ? sideBySide(state, layout, paint) : headlineList(state, layout, paint);
	}
}
