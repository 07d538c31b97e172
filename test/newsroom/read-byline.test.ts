import {expect, it} from 'vitest';
import {readByline} from '../../src/newsroom/index.js';

it.each([
	[[{name: 'Ann Roe'}], 'Ann Roe'],
	[[{name: 'By Ann Roe'}], 'Ann Roe'],
	[[{name: 'Por Ana Ruiz'}], 'Ana Ruiz'],
	[[{name: 'Ann Roe'}, {name: 'Bo Lund'}], 'Ann Roe and Bo Lund'],
	[[{name: 'Ann Roe'}, {name: 'Bo Lund'}, {name: 'Cy Tarn'}], 'Ann Roe, Bo Lund and Cy Tarn'],
	[[{name: 'By Ann Roe and Bo Lund'}], 'Ann Roe and Bo Lund'],
	[[{name: 'Ann Roe'}, {name: 'Ann Roe'}], 'Ann Roe'],
	[[{name: 'ann@example.org (Ann Roe)'}], 'Ann Roe'],
	[[{name: 'Ann Roe https://example.org/ann'}], 'Ann Roe'],
])('reads %j', (authors, byline) => {
	expect(readByline(authors)).toBe(byline);
});

it.each([[[]], [[{}]], [[{name: ''}]], [[{name: 'ann@example.org'}]], [[{email: 'ann@example.org'}]]])(
	'knows nobody in %j',
	(authors) => {
		expect(readByline(authors)).toBeUndefined();
	},
);
