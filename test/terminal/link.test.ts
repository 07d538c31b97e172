import {describe, expect, it} from 'vitest';
import {copySequence, hyperlink, shownHost, windowTitle} from '../../src/terminal/index.js';

const esc = '\u001B';

describe('hyperlink', () => {
	it('wraps text in a link', () => {
		expect(hyperlink('wire', 'https://example.org/a?b=c#d')).toBe(
			`${esc}]8;;https://example.org/a?b=c#d${esc}\\wire${esc}]8;;${esc}\\`,
		);
	});

	it.each([
		['a file', 'file:///etc/passwd'],
		['a script', 'javascript:alert(1)'],
		['another program', 'x-man-page://ls'],
		['nothing at all', ''],
		['a word', 'example'],
	])('leaves the text alone for %s', (_what, url) => {
		expect(hyperlink('wire', url)).toBe('wire');
	});

	it.each([
		['an escape', `https://example.org/${esc}\\${esc}]52;c;eA==\u0007`],
		['a C1 control', 'https://example.org/\u009C\u009D52;c;eA=='],
		['a line break', 'https://example.org/a\r\nb'],
		['letters of other scripts', 'https://пример.рф/путь?q=日#é'],
	])('lets only printable ASCII into the escape code: %s', (_what, url) => {
		const [, address = ''] = hyperlink('wire', url).split(`${esc}]8;;`);

		expect(address.slice(0, address.indexOf(esc))).toMatch(/^https:\/\/[!-~]+$/);
		expect(hyperlink('wire', url).split(esc)).toHaveLength(5);
	});
});

describe('shownHost', () => {
	it.each([
		['https://www.example.org:8080/a', 'www.example.org'],
		['https://user:pw@example.org/', 'example.org'],
		['https://bank.example@evil.example/', 'evil.example'],
		['https://münchen.example/', 'münchen.example'],
		['https://пример.рф/', 'пример.рф'],
		['https://новости.example/', 'новости.example'],
		['https://ニュース速報.example/', 'ニュース速報.example'],
		['https://뉴스.example/', '뉴스.example'],
		['https://ex\u0430mple.org/', 'xn--exmple-4nf.org'], // one Cyrillic а
		['https://\u0430\u0440\u0440\u04CF\u0435.com/', 'xn--80ak6aa92e.com'], // all Cyrillic, reads "apple"
		['https://gοοgle.com/', 'xn--ggle-0nda.com'], // Greek ο
		['https://i❤.ws/', 'xn--i-7iq.ws'],
		['http://[::1]:80/', '[::1]'],
		['file:///etc/passwd', ''],
		['no address', ''],
	])('shows %s as %s', (url, host) => {
		expect(shownHost(url)).toBe(host);
	});
});

describe('what is written to the terminal', () => {
	it('copies through OSC 52, as base64 of printable text', () => {
		expect(copySequence('é')).toBe(`${esc}]52;c;w6k=\u0007`);
		expect(copySequence(`a${esc}[2Jb`)).toBe(`${esc}]52;c;YWI=\u0007`);
	});

	it('does not copy what terminals would cut', () => {
		expect(copySequence('x'.repeat(74_000))).toBeDefined();
		expect(copySequence('é'.repeat(37_001))).toBeUndefined();
	});

	it('names the window in one printable line', () => {
		expect(windowTitle(`News\n${esc}]0;x\u0007\u009C now`)).toBe(`${esc}]2;News now\u0007`);
		expect(windowTitle('x'.repeat(1000)).length).toBeLessThan(210);
	});
});
