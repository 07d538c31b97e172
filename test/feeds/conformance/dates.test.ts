import {describe, expect, it} from 'vitest';
import {atomStory, rssStory} from '../documents.js';

const iso = (at: number | undefined) =>
	at === undefined ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');

describe('pubDate', () => {
	it.each([
		['as RFC 822 wants it', 'Mon, 23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['with an offset', 'Mon, 23 Nov 2026 12:00:00 +0530', '2026-11-23T06:30:00Z'],
		['with a colon in its offset', 'Mon, 23 Nov 2026 12:00:00 -08:00', '2026-11-23T20:00:00Z'],
		['without the day’s name', '23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['without a comma', 'Mon 23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['with the wrong day’s name', 'Sun, 23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['with the day’s name in full', 'Monday, 23 November 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['without seconds', 'Mon, 23 Nov 2026 12:00 GMT', '2026-11-23T12:00:00Z'],
		['without a time', 'Mon, 23 Nov 2026', '2026-11-23T00:00:00Z'],
		['with a one-digit day', 'Tue, 3 Nov 2026 12:00:00 GMT', '2026-11-03T12:00:00Z'],
		['with a one-digit hour', 'Tue, 3 Nov 2026 9:05:00 GMT', '2026-11-03T09:05:00Z'],
		['with a two-digit year', 'Mon, 23 Nov 26 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['with a two-digit year of the last century', 'Tue, 23 Nov 99 12:00:00 GMT', '1999-11-23T12:00:00Z'],
		['with dashes', '23-Nov-2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['in capitals', 'MON, 23 NOV 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['with spaces folded wrongly', 'Mon,  23\tNov 2026\n12:00:00  GMT', '2026-11-23T12:00:00Z'],
		['of EST', 'Mon, 23 Nov 2026 12:00:00 EST', '2026-11-23T17:00:00Z'],
		['of PDT', 'Mon, 23 Nov 2026 12:00:00 PDT', '2026-11-23T19:00:00Z'],
		['of CET', 'Mon, 23 Nov 2026 12:00:00 CET', '2026-11-23T11:00:00Z'],
		['of CEST', 'Mon, 23 Nov 2026 12:00:00 CEST', '2026-11-23T10:00:00Z'],
		['of JST', 'Mon, 23 Nov 2026 12:00:00 JST', '2026-11-23T03:00:00Z'],
		['of AEST', 'Mon, 23 Nov 2026 12:00:00 AEST', '2026-11-23T02:00:00Z'],
		['of Eastern Time as Americans say it', 'Mon, 23 Nov 2026 12:00:00 ET', '2026-11-23T17:00:00Z'],
		['of UT', 'Mon, 23 Nov 2026 12:00:00 UT', '2026-11-23T12:00:00Z'],
		['of Z', 'Mon, 23 Nov 2026 12:00:00 Z', '2026-11-23T12:00:00Z'],
		['of GMT and an offset', 'Mon, 23 Nov 2026 12:00:00 GMT+1', '2026-11-23T11:00:00Z'],
		['with its zone named twice', 'Mon, 23 Nov 2026 12:00:00 +0100 (CET)', '2026-11-23T11:00:00Z'],
		['of a zone nobody knows', 'Mon, 23 Nov 2026 12:00:00 QQT', '2026-11-23T12:00:00Z'],
		['without a zone, read as UTC on any machine', 'Mon, 23 Nov 2026 12:00:00', '2026-11-23T12:00:00Z'],
		['in ISO 8601', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z'],
		['in ISO 8601 with a space', '2026-11-23 12:00:00', '2026-11-23T12:00:00Z'],
		['with slashes', '2026/11/23 12:00', '2026-11-23T12:00:00Z'],
		['as asctime writes it', 'Mon Nov 23 12:00:00 2026', '2026-11-23T12:00:00Z'],
		['as Unix writes it', 'Mon Nov 23 12:00:00 CET 2026', '2026-11-23T11:00:00Z'],
		['with the month first', 'November 23, 2026', '2026-11-23T00:00:00Z'],
		['with the month first and a time', 'Nov 23, 2026 12:00', '2026-11-23T12:00:00Z'],
		['of twelve hours', 'Mon, 23 Nov 2026 1:05 PM', '2026-11-23T13:05:00Z'],
		['of a leap day', 'Thu, 29 Feb 2024 12:00:00 GMT', '2024-02-29T12:00:00Z'],
		['of a leap second', 'Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00Z'],
		['at the end of a day', 'Mon, 23 Nov 2026 24:00:00 GMT', '2026-11-24T00:00:00Z'],
		['before 1970', 'Mon, 23 Nov 1953 12:00:00 GMT', '1953-11-23T12:00:00Z'],
		['of the far future, as it is', 'Wed, 23 Nov 2099 12:00:00 GMT', '2099-11-23T12:00:00Z'],
	])('is read %s', (_form, written, expected) => {
		expect(iso(rssStory(`<title>T</title><pubDate>${written}</pubDate>`).publishedAt)).toBe(expected);
	});

	it.each([
		['month 13', '2026-13-01T00:00:00Z'],
		['day 31 of a short month', '31 Nov 2026 12:00:00 GMT'],
		['a leap day of a common year', '29 Feb 2026 12:00:00 GMT'],
		['day 0', '0 Nov 2026 12:00:00 GMT'],
		['hour 25', 'Mon, 23 Nov 2026 25:00:00 GMT'],
		['minute 60', 'Mon, 23 Nov 2026 12:60:00 GMT'],
		['no month there is', '23 Foo 2026 12:00:00 GMT'],
		['an offset of twenty hours', 'Mon, 23 Nov 2026 12:00:00 +2000'],
		['words', 'yesterday'],
		['a placeholder', '0000-00-00T00:00:00Z'],
		['nothing', ' '],
		['a template that was never filled in', '{{ date }}'],
	])('is absent for %s', (_what, written) => {
		expect(rssStory(`<title>T</title><pubDate>${written}</pubDate>`)).not.toHaveProperty('publishedAt');
	});

	it.each([
		['dc:date', '<dc:date>2026-11-23T12:00:00Z</dc:date>'],
		['an Atom element', '<atom:published>2026-11-23T12:00:00Z</atom:published>'],
		['CDATA', '<pubDate><![CDATA[Mon, 23 Nov 2026 12:00:00 GMT]]></pubDate>'],
		['the second, where the first is empty', '<pubDate/><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate>'],
	])('may stand in %s', (_where, inside) => {
		expect(iso(rssStory(`<title>T</title>${inside}`).publishedAt)).toBe('2026-11-23T12:00:00Z');
	});
});

describe('an Atom date', () => {
	it.each([
		['in full', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z'],
		['with an offset', '2026-11-23T12:00:00+02:00', '2026-11-23T10:00:00Z'],
		['with an offset without its colon', '2026-11-23T12:00:00+0200', '2026-11-23T10:00:00Z'],
		['with a fraction', '2026-11-23T12:00:00.25Z', '2026-11-23T12:00:00.250Z'],
		['with nine digits of fraction', '2026-11-23T12:00:00.123456789Z', '2026-11-23T12:00:00.123Z'],
		['with small letters', '2026-11-23t12:00:00z', '2026-11-23T12:00:00Z'],
		['without seconds', '2026-11-23T12:00Z', '2026-11-23T12:00:00Z'],
		['of a day', '2026-11-23', '2026-11-23T00:00:00Z'],
		['of a month', '2026-11', '2026-11-01T00:00:00Z'],
		['of a year', '2026', '2026-01-01T00:00:00Z'],
		['without dashes', '20261123T120000Z', '2026-11-23T12:00:00Z'],
		['in the manner of RSS', 'Mon, 23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
		['with space around it', '\n  2026-11-23T12:00:00Z\n', '2026-11-23T12:00:00Z'],
	])('is read %s', (_form, written, expected) => {
		expect(iso(atomStory(`<published>${written}</published>`).publishedAt)).toBe(expected);
	});
});
