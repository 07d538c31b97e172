import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {useMemo} from 'react';
import type {Menu} from '../app/index.js';
import type {Paint} from './paint.js';
import {Row} from './Row.js';
import {run} from './runs.js';

export interface MenuViewProps {
	readonly menu: Menu;
	readonly columns: number;
	/** Rows of the place it stands in. */
	readonly bodyRows: number;
	readonly paint: Paint;
	readonly onChosen: (value: string) => void;
}

/** Longer menus scroll. */
const mostItems = 10;
/** A blank one, the title, and the line under the selected item. */
const otherRows = 3;

/** A short list to choose from. ink-select-input owns its keys; the app hears only what was chosen. */
export function MenuView({menu, columns, bodyRows, paint, onChosen}: MenuViewProps) {
	const items = useMemo(() => menu.items.map((item) => ({...item, key: item.value})), [menu]);
	const item = useMemo(() => itemFor(columns, paint), [columns, paint]);
	const limit = Math.max(1, Math.min(mostItems, bodyRows - otherRows));
	const title = paint.line([run(` ${menu.title}`, 'accent', 'bold')], columns);

	return (
		<Box flexDirection="column" flexShrink={0} height={bodyRows} overflow="hidden">
			<Row line={paint.line([], columns)} />
			<Row line={title} />
			<SelectInput
				items={items}
				initialIndex={menu.initial}
				limit={limit}
				indicatorComponent={NoIndicator}
				itemComponent={item}
				onSelect={({value}) => onChosen(value)}
			/>
		</Box>
	);
}

/** The bar is part of the item's own line. */
function NoIndicator() {
	return null;
}

interface ItemProps {
	readonly label: string;
	readonly isSelected?: boolean;
	readonly about?: string;
}

function itemFor(columns: number, paint: Paint) {
	return function Item({label, isSelected = false, about}: ItemProps) {
		const line = isSelected
			? paint.line([run('▌', 'accent'), run(` ${label}`, 'selection', 'selectionText')], columns, 'selection')
			: paint.line([run(`  ${label}`, 'text')], columns);
		return (
			<Box flexDirection="column" flexShrink={0}>
				<Row line={line} />
				{isSelected && about ? <Row line={paint.line([run(`  ${about}`, 'dim')], columns)} /> : null}
			</Box>
		);
	};
}
