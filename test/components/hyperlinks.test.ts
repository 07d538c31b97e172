import xterm from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import {frameOf, type Look} from '../../src/components/index.js';
import {article, coloured, plain, reading, state} from './build-state.js';

/** What a terminal makes a link of. */
interface Linked {
	readonly text: string;
	readonly url: string;
}

/** Writes a frame to a true terminal, one byte after another, and reads back which of its cells are links. */
async function linkedCells(lines: readonly string[], columns: number): Promise<readonly Linked[]> {
	const screen = new xterm.Terminal({cols: columns, rows: lines.length, allowProposedApi: true});
	const found: Linked[] = [];
	let open: {url: string; column: number; row: number} | undefined;
	screen.parser.registerOscHandler(8, (body) => {
		const {cursorX, cursorY, baseY} = screen.buffer.active;
		if (open) {
			expect(cursorY, 'a link ends on the line where it began').toBe(open.row);
			const line = screen.buffer.active.getLine(baseY + open.row);
			found.push({url: open.url, text: line?.translateToString(false, open.column, cursorX) ?? ''});
		}
		const url = body.slice(body.indexOf(';') + 1);
		open = url === '' ? undefined : {url, column: cursorX, row: cursorY};
		return true;
	});
	for (const byte of Buffer.from(lines.join('\r\n'))) screen.write(Uint8Array.of(byte));
	await new Promise<void>((resolve) => screen.write('', resolve));
	expect(open, 'no link is left open').toBeUndefined();
	screen.dispose();
	return found;
}

const esc = '\u001B';
const hrefs = {
	web: 'https://example.org/plan?a=1&amp;b=2',
	relative: '/today',
	plainHttp: 'http://example.org/old',
	script: 'javascript:alert(1)',
	file: 'file:///etc/passwd',
	mail: 'mailto:desk@example.org',
	data: 'data:text/html,hello',
	otherProgram: 'ssh://-oProxyCommand=id/',
	escaping: `https://example.org/${esc}\\${esc}]52;c;eA==\u0007`,
	foreign: 'https://пример.рф/тоннель',
};
const body = Object.entries(hrefs)
	.map(([name, href]) => `<p>Before <a href="${href}">the ${name} link</a> after.</p>`)
	.join('');

function frame(html: string, columns: number, look: Look): readonly string[] {
	const shown = {...article, body: html, enclosures: [{url: 'file:///etc/shadow', type: 'audio/mpeg'}]};
	const rows = 60;
	return frameOf(
		state({columns, rows, modes: ['list', 'article'], reading: reading({article: shown})}),
		look,
	);
}

describe('links in an article', () => {
	it('are links of the terminal where they lead to the web, letter by letter, and plain text elsewhere', async () => {
		expect(await linkedCells(frame(body, 100, coloured), 100)).toEqual([
			{text: 'the web link', url: 'https://example.org/plan?a=1&b=2'},
			{text: 'the relative link', url: 'https://example.org/today'},
			{text: 'the plainHttp link', url: 'http://example.org/old'},
			{text: 'the escaping link', url: 'https://example.org/%1B/%1B]52;c;eA=='},
			{
				text: 'the foreign link',
				url: 'https://xn--e1afmkfd.xn--p1ai/%D1%82%D0%BE%D0%BD%D0%BD%D0%B5%D0%BB%D1%8C',
			},
		]);
	});

	it('begin anew on each line they are broken over', async () => {
		const words = Array.from({length: 30}, (_, at) => `word${at}`).join(' ');
		const linked = await linkedCells(
			frame(`<p><a href="https://example.org/a">${words}</a></p>`, 48, coloured),
			48,
		);
		expect(linked.length).toBeGreaterThan(3);
		expect(linked.map(({text}) => text).join(' ')).toBe(words);
		expect(new Set(linked.map(({url}) => url))).toEqual(new Set(['https://example.org/a']));
	});

	it('are plain text on a terminal that knows none', async () => {
		expect(await linkedCells(frame(body, 100, plain), 100)).toEqual([]);
	});
});
