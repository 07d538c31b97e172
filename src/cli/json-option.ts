import type {Option} from './command.js';

/** Print JSON lines. */
export const jsonOption: Option = {type: 'boolean', words: 'print JSON lines: one object a line'};
