import type {Command} from './command.js';

export const move = (by: 1 | -1): Command => ({type: 'move', by});
export const page = (by: number): Command => ({type: 'page', by});
