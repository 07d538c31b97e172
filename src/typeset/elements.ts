import type {SpanStyle} from './line.js';

/** What an element does to an article. Elements not listed do nothing: their text runs on. */
export type Role =
	| {readonly does: 'mark'; readonly style: SpanStyle}
	| {readonly does: 'heading'; readonly level: number}
	| {
			readonly does:
				| 'link'
				| 'quotation'
				| 'break'
				| 'breakable'
				| 'code'
				| 'picture'
				| 'rule'
				| 'row'
				| 'separate'
				| 'skip';
	  }
	| {readonly does: 'frame'; readonly kind: FrameKind};

/** Elements that hold blocks of their own. */
export type FrameKind = 'quote' | 'list' | 'item' | 'figure' | 'caption' | 'table' | 'cell';

const table: readonly (readonly [names: string, role: Role])[] = [
	['b strong', {does: 'mark', style: 'strong'}],
	['i em cite dfn var', {does: 'mark', style: 'emphasis'}],
	['code kbd samp tt', {does: 'mark', style: 'code'}],
	['s strike del', {does: 'mark', style: 'struck'}],
	['a', {does: 'link'}],
	['q', {does: 'quotation'}],
	['br', {does: 'break'}],
	['wbr', {does: 'breakable'}],
	['img', {does: 'picture'}],
	['hr', {does: 'rule'}],
	['h1', {does: 'heading', level: 1}],
	['h2', {does: 'heading', level: 2}],
	['h3', {does: 'heading', level: 3}],
	['h4', {does: 'heading', level: 4}],
	['h5', {does: 'heading', level: 5}],
	['h6', {does: 'heading', level: 6}],
	['blockquote', {does: 'frame', kind: 'quote'}],
	['ul ol menu', {does: 'frame', kind: 'list'}],
	['li', {does: 'frame', kind: 'item'}],
	['figure', {does: 'frame', kind: 'figure'}],
	['figcaption', {does: 'frame', kind: 'caption'}],
	['table', {does: 'frame', kind: 'table'}],
	['td th', {does: 'frame', kind: 'cell'}],
	['pre listing xmp', {does: 'code'}],
	['tr', {does: 'row'}],
	[
		'p div section article main header footer aside nav address center details summary dl dt dd caption thead tbody tfoot body html',
		{does: 'separate'},
	],
	[
		'script style iframe frame frameset form select textarea button template head title object audio video canvas svg math noembed',
		{does: 'skip'},
	],
];

export const elements: ReadonlyMap<string, Role> = new Map(
	table.flatMap(([names, role]) => names.split(' ').map((name) => [name, role] as const)),
);
