/**
 * The terminal as it is: what its bytes mean, what it can show (pictures, too), what may be written to it, and the
 * person's programs that take it over. Knows nothing of Ink, of State or of news: keys are names, addresses are strings.
 */
export {
	type ColourLevel,
	colourLevel,
	isScreenCapable,
	supportsHyperlinks,
	turnsRtl,
} from './capabilities.js';
export {indexOf256, type Rgb} from './colours.js';
export {editFile} from './edit-file.js';
export {feedProgram} from './feed-program.js';
export {createInput, type InkKeys, type Input} from './input.js';
export type {InputEvent} from './input-event.js';
export {hyperlink, safeUrl, shownHost} from './link.js';
export {browserTakesTerminal, openUrl} from './open-url.js';
export {pageText} from './page-text.js';
export {halfBlocks} from './pictures/half-blocks.js';
export {kittyCells, kittyForgetting, kittyId, kittySending, type Placed} from './pictures/kitty.js';
export {type Cells, pictureCells, pictureSpace} from './pictures/picture-cells.js';
export {type PictureWay, pictureWay} from './pictures/picture-way.js';
export {runProgram} from './run-program.js';
export {alternateScreen, screenModes, spokenModes} from './screen-modes.js';
export {copyToSystem} from './system-clipboard.js';
export {copySequence, notificationSequence, type Sequence, windowTitle} from './terminal-writes.js';
export {words} from './words.js';
export {writeMail} from './write-mail.js';
