import type {OutsideDesk} from '../../src/cli/command.js';
import type {Screen} from '../../src/cli/screen.js';
import {filled} from '../../src/components/filled.js';
import type {Fault, Headline, Story} from '../../src/model.js';
import {printableLine} from '../../src/printable.js';
import {windowTitle} from '../../src/terminal/index.js';

/*
 * What the compiler must refuse, read with src and without test/plain-strings.d.ts: a door through which a raw string would
 * go leaves an `@ts-expect-error` without its error, which is one.
 */

/** From a feed, a header, the config, an argument. */
declare const raw: string;
declare const screen: Screen;
declare const desk: OutsideDesk;
declare const story: Story;

const words = printableLine(raw);

// @ts-expect-error into a house type
export const told: Story = {...story, title: raw};
// @ts-expect-error into a row of a list
export const row: Pick<Headline, 'title' | 'outlet'> = {title: words, outlet: raw};
// @ts-expect-error into an error that is told to the person
export const fault: Fault = {code: 'http', message: `The server says: ${raw}`};
// @ts-expect-error cut or joined, it is a raw string again
export const lede: Pick<Story, 'lede'> = {lede: words.slice(0, 10) + words};

// @ts-expect-error to stdout, --json too
desk.print(raw);
// @ts-expect-error to stderr
desk.complain(raw);
// @ts-expect-error between the escape codes
screen.write(raw);
// @ts-expect-error onto the screen: a row is painted
filled([raw], 1, raw);

screen.write(windowTitle(raw));
desk.print(words);
export const fine: Story = {...story, title: words};
