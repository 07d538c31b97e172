import {describe, expect, it} from 'vitest';
import {resolveAddress, safeAddress, withoutSecrets} from '../../src/feeds/web-address.js';
import {seeded} from './mutate.js';

describe('an address in a web feed', () => {
	it.each([
		['https://example.org/a', 'https://example.org/a'],
		['http://example.org', 'http://example.org/'],
		['file:///etc/passwd', undefined],
		['javascript:alert(1)', undefined],
		['data:text/html,x', undefined],
		['not an address', undefined],
		[undefined, undefined],
	])('%s is carried as %s', (address, expected) => {
		expect(safeAddress(address, {url: 'https://example.org/feed'})).toBe(expected);
	});
});

describe('an address in a feed on disk', () => {
	const url = 'file:///home/ann/sample/feed.xml';

	it.each([
		['file:///home/ann/sample/a.png', 'file:///home/ann/sample/a.png'],
		['file:///home/ann/sample/deep/a.png', 'file:///home/ann/sample/deep/a.png'],
		['file:///home/ann/a.png', undefined],
		['file:///home/ann/sample/../a.png', undefined],
		['file:///home/ann/sample/%2e%2e%2fa.png', undefined],
		['file:///home/ann/sample/..%2fa.png', undefined],
		['file:///home/ann/sample2/a.png', undefined],
		['https://example.org/a.png', 'https://example.org/a.png'],
	])('%s is carried as %s', (address, expected) => {
		expect(safeAddress(address, {url})).toBe(expected);
	});

	it('that leaves the folder counts from where the feed lives on the web', () => {
		expect(safeAddress('file:///blog/1', {url, home: 'https://example.org/feed'})).toBe(
			'https://example.org/blog/1',
		);
	});
});

describe('a relative address', () => {
	it.each([
		['../x', 'https://example.org/x'],
		['  /y\n', 'https://example.org/y'],
		['//cdn.example/z', 'https://cdn.example/z'],
		['', undefined],
		['http://[', undefined],
	])('%j resolves to %s', (href, expected) => {
		expect(resolveAddress(href, 'https://example.org/a/b')).toBe(expected);
	});
});

it('shows no user name and no password', () => {
	expect(withoutSecrets('https://me:secret@example.org/x')).toBe('https://example.org/x');
	expect(withoutSecrets('https://example.org/x')).toBe('https://example.org/x');
	expect(withoutSecrets('nonsense')).toBe('nonsense');
});

describe('an address that is taken as it stands', () => {
	const parts = (
		'https:// http:// https:/ HTTPS:// ftp:// example.org Example.org www.a-b.example 127.0.0.1 1.2 a.0x7 a.1b ' +
		'xn--bcher-kva.example xn--a.example a--b.example b-.example _a.example a..b localhost a.b. : :80 :443 :8080 me@ ' +
		'/ / / // /a /b.html /c-d_e~f /.. /. /../ /.a /a. /... /%2e /%2E%2e/ /%41 /é /| /[ /" /\' /` /{} /^ /; /a=b /\\ ' +
		'? ?a=1&b=2 ?\' ?" ?é ?/? ?| # #x #/y? #` #" #é %zz % + ! $ , * ( ) . - _ ~ @ : = & < >'
	).split(' ');

	it('is the one that URL makes of it', () => {
		const random = seeded(20261123);
		const part = () => parts[Math.floor(random() * parts.length)] ?? '';
		const addresses = Array.from({length: 5000}, () => {
			const start = random() < 0.8 ? 'https://' : part();
			const host = random() < 0.7 ? 'www.example.org' : part() + part();
			return start + host + Array.from({length: 1 + random() * 5}, part).join('');
		});
		const others = addresses.filter((address) => {
			const href = URL.parse(address)?.href;
			const safe = /^https?:/.test(href ?? '') ? href : undefined;
			const carried = safeAddress(address, {url: 'https://example.org/feed'});
			return resolveAddress(address, 'nowhere') !== href || carried !== safe;
		});
		expect(others).toEqual([]);
	});
});
