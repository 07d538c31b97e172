/** What rules, bullets and marks are drawn with. `ascii` is for fonts and terminals that have nothing else. */
export interface Symbols {
	readonly rule: string;
	readonly hairline: string;
	readonly crossing: string;
	readonly bullets: readonly [string, ...string[]];
	readonly picture: string;
	readonly ellipsis: string;
}

export type SymbolSet = 'unicode' | 'ascii';

export const symbolSets: Readonly<Record<SymbolSet, Symbols>> = {
	unicode: {rule: '─', hairline: '│', crossing: '┼', bullets: ['•', '◦', '–'], picture: '▣', ellipsis: '…'},
	ascii: {rule: '-', hairline: '|', crossing: '+', bullets: ['*', '-'], picture: '#', ellipsis: '~'},
};
