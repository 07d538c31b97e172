import {Box} from 'ink';
import {useCallback, useSyncExternalStore} from 'react';
import {layoutOf, modeOf, type App as Reader, type State} from '../app/index.js';
import {frameOf} from './frame.js';
import {MenuView} from './MenuView.js';
import {type Look, paintFor} from './paint.js';
import {Row} from './Row.js';

export interface AppProps {
	readonly app: Reader;
	readonly look: Look;
}

/** The screen: draws the state anew whenever it changes, row by row. */
export function App({app, look}: AppProps) {
	const state = useSyncExternalStore(app.subscribe, app.getState);
	const {columns, rows} = state;
	const lines = frameOf(state, look);

	return (
		<Box width={columns} height={rows} flexDirection="column" flexShrink={0}>
			{showsMenu(state) ? (
				<WithMenu app={app} look={look} state={state} lines={lines} />
			) : (
				<Rows lines={lines} />
			)}
		</Box>
	);
}

function showsMenu(state: State): boolean {
	return modeOf(state) === 'menu' && !layoutOf(state).isTooSmall;
}

/** A slot is the same row of the screen whatever it shows: only those whose line changed are drawn again. */
function Rows({lines}: {readonly lines: readonly string[]}) {
	return lines.map((line, slot) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the slot is the identity of a screen row
		<Row key={slot} line={line} />
	));
}

interface WithMenuProps extends AppProps {
	readonly state: State;
	readonly lines: readonly string[];
}

/** The menu stands at the place of the body. */
function WithMenu({app, look, state, lines}: WithMenuProps) {
	const {bodyTop, bodyRows} = layoutOf(state);
	const onChosen = useCallback((value: string) => app.dispatch({type: 'menu-chosen', value}), [app]);
	if (!state.menu) return <Rows lines={lines} />;

	return (
		<>
			<Rows lines={lines.slice(0, bodyTop)} />
			<MenuView
				menu={state.menu}
				columns={state.columns}
				bodyRows={bodyRows}
				paint={paintFor(state.settings, look)}
				onChosen={onChosen}
			/>
			<Rows lines={lines.slice(bodyTop + bodyRows)} />
		</>
	);
}
