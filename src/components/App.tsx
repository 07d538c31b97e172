import {Box} from 'ink';
import {type ReactNode, useCallback, useSyncExternalStore} from 'react';
import {layoutOf, type Menu, modeOf, type App as Reader, type State} from '../app/index.js';
import {frameOf} from './frame.js';
import {MenuView} from './MenuView.js';
import {type Look, paintFor} from './paint.js';
import type {Painted} from './painted.js';
import {Rows} from './Rows.js';

export interface AppProps {
	readonly app: Reader;
	readonly look: Look;
}

/** The screen: draws the state anew whenever it changes, row by row. A menu stands at the place of the body. */
export function App({app, look}: AppProps) {
	const state = useSyncExternalStore(app.subscribe, app.getState);
	const onChosen = useCallback((value: string) => app.dispatch({type: 'menu-chosen', value}), [app]);
	const {columns, rows} = state;
	const lines = frameOf(state, look);
	const menu = shownMenu(state);

	return (
		<Box width={columns} height={rows} flexDirection="column" flexShrink={0}>
			{menu ? (
				<AroundBody state={state} lines={lines}>
					<MenuView
						menu={menu}
						columns={columns}
						bodyRows={layoutOf(state).bodyRows}
						paint={paintFor(state.settings, look)}
						onChosen={onChosen}
					/>
				</AroundBody>
			) : (
				<Rows lines={lines} />
			)}
		</Box>
	);
}

function shownMenu(state: State): Menu | undefined {
	return modeOf(state) === 'menu' && !layoutOf(state).isTooSmall ? state.menu : undefined;
}

interface AroundBodyProps {
	readonly state: State;
	readonly lines: readonly Painted[];
	readonly children: ReactNode;
}

/** The rows of the frame with something else in place of those of the body. */
function AroundBody({state, lines, children}: AroundBodyProps) {
	const {bodyTop, bodyRows} = layoutOf(state);
	return (
		<>
			<Rows lines={lines.slice(0, bodyTop)} />
			{children}
			<Rows lines={lines.slice(bodyTop + bodyRows)} />
		</>
	);
}
