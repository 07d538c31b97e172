/**
 * Typesetting: HTML or text in, styled lines that fit out. Knows what a terminal column is and how a newspaper sets
 * its text; knows no colours, no screen and no story. Pure.
 */
export {cut, pad, padStart} from './cut.js';
export type {Line, Span, SpanStyle} from './line.js';
export {textWidth} from './text-width.js';
export {balance, wrap} from './wrap.js';
