/**
 * Typesetting: HTML or text in, styled lines that fit out. Knows what a terminal column is and how a newspaper sets
 * its text; knows no colours, no screen and no story. Pure.
 */
export {age, ageInWords, ago} from './age.js';
export type {Block, Figure} from './block.js';
export {blocksOf} from './blocks-of.js';
export {readCaption} from './caption.js';
export {shortCount} from './count.js';
export {cut, pad, padStart} from './cut.js';
export {dayName, hourMs, longDate, momentOf, shortDate, timeOf} from './dates.js';
export {firstSentence} from './first-sentence.js';
export {beginsWord, fold, foldedWords} from './fold.js';
export {inAscii} from './in-ascii.js';
export type {Line, PictureRow, Span, SpanStyle} from './line.js';
export {readingMinutes} from './reading-minutes.js';
export {type ArticleSetting, setArticle} from './set-article.js';
export {loadSyllables, type PartedLanguage, partedLanguage, type Syllables} from './syllables.js';
export {firstParagraph, textOf} from './text-of.js';
export {graphemes, textWidth} from './text-width.js';
export {hasRtl, type Placed, startsRtl, visualOrder} from './visual-order.js';
export {balance, wrap} from './wrap.js';
