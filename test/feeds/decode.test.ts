import {describe, expect, it} from 'vitest';
import {decode} from '../../src/feeds/decode.js';

const url = 'https://example.org/feed';
const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a document', () => {
	it.each<[how: string, Uint8Array, contentType: string | undefined, encoding: string, text: string]>([
		[
			'a UTF-8 mark, whatever the header says',
			Buffer.from('\uFEFFé'),
			'text/xml; charset=latin1',
			'utf-8',
			'é',
		],
		['a little-endian mark', Buffer.from('\uFEFF<é', 'utf16le'), undefined, 'utf-16le', '<é'],
		['a big-endian mark', utf16be('\uFEFF<é'), undefined, 'utf-16be', '<é'],
		['the header', bytes(0xe9), 'text/xml; charset=ISO-8859-1', 'windows-1252', 'é'],
		['a quoted header', bytes(0xcf, 0xf0), 'text/xml;charset="windows-1251"', 'windows-1251', 'Пр'],
		[
			'the header, not the declaration',
			Buffer.from('<?xml version="1.0" encoding="latin1"?>é'),
			'text/xml; charset=utf-8',
			'utf-8',
			'<?xml version="1.0" encoding="latin1"?>é',
		],
		[
			'the declaration',
			latin(`<?xml version='1.0' encoding='iso-8859-1'?>\xe9`),
			'text/xml',
			'windows-1252',
			"<?xml version='1.0' encoding='iso-8859-1'?>é",
		],
		[
			'the declaration, past a label that nobody knows in the header',
			latin('<?xml version="1.0" encoding="iso-8859-2"?>\xb1'),
			'text/xml; charset=bogus',
			'iso-8859-2',
			'<?xml version="1.0" encoding="iso-8859-2"?>ą',
		],
		['UTF-16 without a mark, little-endian', Buffer.from('<a/>', 'utf16le'), undefined, 'utf-16le', '<a/>'],
		['UTF-16 without a mark, big-endian', utf16be('<a/>'), undefined, 'utf-16be', '<a/>'],
		[
			'UTF-8 when the declaration says UTF-16 in single bytes',
			Buffer.from('<?xml version="1.0" encoding="utf-16"?>é'),
			undefined,
			'utf-8',
			'<?xml version="1.0" encoding="utf-16"?>é',
		],
		['UTF-8 when nothing is said', Buffer.from('é'), undefined, 'utf-8', 'é'],
		['windows-1252 when it is not UTF-8', bytes(0x93, 0xe9, 0x94), undefined, 'windows-1252', '“é”'],
		[
			'gb18030 where gb2312 is declared',
			Buffer.concat([Buffer.from('<?xml encoding="gb2312"?>'), bytes(0xd6, 0xd0)]),
			undefined,
			'gbk',
			'<?xml encoding="gb2312"?>中',
		],
	])('is read by %s', (_how, document, contentType, encoding, text) => {
		expect(decode({url, bytes: document, contentType})).toEqual({text, encoding});
	});

	it.each(['text/xml; charset=utf-8', undefined])(
		'keeps its text when a byte is broken, under %s',
		(contentType) => {
			const document = Buffer.concat([Buffer.from('“é”'), bytes(0xff, 0x62)]);
			expect(decode({url, bytes: document, contentType})).toEqual({text: '“é”\uFFFDb', encoding: 'utf-8'});
		},
	);

	it('goes on to the declaration when the header calls UTF-8 what is none', () => {
		const document = latin('<?xml encoding="windows-1251"?>\xcf\xf0');
		expect(decode({url, bytes: document, contentType: 'text/xml; charset=utf-8'}).text).toBe(
			'<?xml encoding="windows-1251"?>Пр',
		);
	});

	it('ends every line the same way', () => {
		expect(decode({url, bytes: Buffer.from('a\r\nb\rc\n')}).text).toBe('a\nb\nc\n');
	});
});

it('takes no word of a page that is quoted in a feed for its own', () => {
	const quoted = '<rss><description>&lt;html><meta charset="windows-1252">é</description></rss>';
	expect(decode({url, bytes: Buffer.from(quoted)}).encoding).toBe('utf-8');
	expect(decode({url, bytes: latin('<html><meta charset="windows-1251"><p>\u00cf\u00f0')}).text).toContain(
		'Пр',
	);
});
