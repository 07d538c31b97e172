import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {useMemo} from 'react';
import type {Menu} from '../app/index.js';
import {cut, textWidth} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {beside} from './painted.js';
import {Rows} from './Rows.js';
import {run, spread, type Tone} from './runs.js';

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
/** They choose by the place on the screen: in a menu that scrolls the same item has another one each time. */
const digits = 9;
/** A blank one and the title. */
const otherRows = 2;
/** What an item does stands at the end of its row, near enough to be read with it. */
const widest = 78;

/** A short list to choose from. ink-select-input owns its keys; the app hears only what was chosen. */
export function MenuView({menu, columns, bodyRows, paint, onChosen}: MenuViewProps) {
	const limit = Math.max(1, Math.min(mostItems, bodyRows - otherRows));
	const items = useMemo(
		() =>
			menu.items.map((item, at) => ({
				...item,
				key: item.value,
				isCurrent: at === menu.initial,
				number: menu.items.length > limit ? '' : at < digits ? `${at + 1} ` : '  ',
			})),
		[menu, limit],
	);
	const item = useMemo(() => itemFor(columns, paint), [columns, paint]);
	const title = paint.line([run(` ${menu.title}`, 'accent', 'bold')], columns);

	return (
		<Box flexDirection="column" flexShrink={0} height={bodyRows} overflow="hidden">
			<Rows lines={[paint.line([], columns), title]} />
			<SelectInput
				items={items}
				initialIndex={menu.initial ?? 0}
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
	/** What is so now. */
	readonly isCurrent?: boolean;
	readonly isSelected?: boolean;
	/** What chooses it at once, and a space. */
	readonly number?: string;
	readonly about?: string;
}

function itemFor(columns: number, paint: Paint) {
	const width = Math.min(columns, widest);
	return function Item({label, isCurrent = false, isSelected = false, number = '', about = ''}: ItemProps) {
		const left = run(`${isCurrent ? '·' : ' '} ${number}`, 'dim', ...tinted(isSelected));
		const name = run(label, 'text', ...tinted(isSelected));
		const right = run(
			isSelected ? cut(about, width - 4 - textWidth(left.text + label)) : '',
			'dim',
			...tinted(isSelected),
		);
		const row = paint.line(spread([left, name], [right], width - 2), width - 1, ...tinted(isSelected));
		const bar = paint.line([run(isSelected ? '▌' : ' ', 'accent')], 1);
		return <Rows lines={[beside(bar, row, paint.line([], columns - width))]} />;
	};
}

function tinted(isSelected: boolean): readonly Tone[] {
	return isSelected ? ['selection', 'selectionText'] : [];
}
