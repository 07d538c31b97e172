import {expect, it} from 'vitest';
import {readDateline} from '../../src/newsroom/index.js';

type Row = readonly [
	opening: string,
	place: string,
	rest?: {region?: string; date?: string; agency?: string},
];

const body = 'The harbour stays shut.';

const wires: Row[] = [
	['PORT ALDEN (NW) — ', 'PORT ALDEN', {agency: 'NW'}],
	['PORT ALDEN, Meridia (NW), Nov. 23 — ', 'PORT ALDEN', {region: 'Meridia', agency: 'NW', date: 'Nov. 23'}],
	['MOSCOW, Sept. 20 (AP) - ', 'MOSCOW', {agency: 'AP', date: 'Sept. 20'}],
	['WASHINGTON — ', 'WASHINGTON'],
	['WASHINGTON -- ', 'WASHINGTON'],
	['WASHINGTON - ', 'WASHINGTON'],
	['PARIS/LONDON (Reuters) - ', 'PARIS/LONDON', {agency: 'Reuters'}],
	['PARIS/LONDON, March 3 (Reuters) - ', 'PARIS/LONDON', {agency: 'Reuters', date: 'March 3'}],
	['AUSTIN, Texas/TORVALE (Reuters) - ', 'AUSTIN, Texas/TORVALE', {agency: 'Reuters'}],
	['BOISE, Idaho (AP) — ', 'BOISE', {region: 'Idaho', agency: 'AP'}],
	['ST. PAUL, Minn. (AP) — ', 'ST. PAUL', {region: 'Minn.', agency: 'AP'}],
	['COEUR D’ALENE, Idaho (AP) — ', 'COEUR D’ALENE', {region: 'Idaho', agency: 'AP'}],
	['SANTA FE, New Mexico — ', 'SANTA FE', {region: 'New Mexico'}],
	['SARAJEVO, Bosnia and Herzegovina (AP) — ', 'SARAJEVO', {region: 'Bosnia and Herzegovina', agency: 'AP'}],
	['SENNFORD, N.H., April 9 - ', 'SENNFORD', {region: 'N.H.', date: 'April 9'}],
	['SENNFORD, N.H., Marc 9 - ', 'SENNFORD', {region: 'N.H.', date: 'Marc 9'}],
	['AIX-EN-PROVENCE, France (AP) — ', 'AIX-EN-PROVENCE', {region: 'France', agency: 'AP'}],
	['SAO PAULO, Nov 23, 2026 (Reuters) - ', 'SAO PAULO', {agency: 'Reuters', date: 'Nov 23, 2026'}],
	['ABOARD THE AURORA (AP) — ', 'ABOARD THE AURORA', {agency: 'AP'}],
	['TORVALE May 17 - ', 'TORVALE', {date: 'May 17'}],
	['***SAN TORVAL, June 8 - ', 'SAN TORVAL', {date: 'June 8'}],
	['By Ann Roe\nOSTBURY, Oct 7 (Reuters) - ', 'OSTBURY', {agency: 'Reuters', date: 'Oct 7'}],
	['HARBIN, Jan. 12 (Xinhua) -- ', 'HARBIN', {agency: 'Xinhua', date: 'Jan. 12'}],
	['New Delhi, Sep 20 (PTI) ', 'New Delhi', {agency: 'PTI', date: 'Sep 20'}],
	['TORONTO (CP) _ ', 'TORONTO', {agency: 'CP'}],
	['KYIV (Ukrinform) – ', 'KYIV', {agency: 'Ukrinform'}],
	['Rostock (dpa) - ', 'Rostock', {agency: 'dpa'}],
	['Kiel (dpa/lno) – ', 'Kiel', {agency: 'dpa/lno'}],
	['Frankfurt am Main (epd). ', 'Frankfurt am Main', {agency: 'epd'}],
	['Köln (SID) - ', 'Köln', {agency: 'SID'}],
	['Chur (sda) - ', 'Chur', {agency: 'sda'}],
	['Wien, 3. März (APA) - ', 'Wien', {agency: 'APA', date: '3. März'}],
	['Paris, 3 mars 2026 (AFP) - ', 'Paris', {agency: 'AFP', date: '3 mars 2026'}],
	['Paris, 1er août (AFP) – ', 'Paris', {agency: 'AFP', date: '1er août'}],
	['ORLÉANS (AFP) - ', 'ORLÉANS', {agency: 'AFP'}],
	['Madrid, 20 sep (EFE).- ', 'Madrid', {agency: 'EFE', date: '20 sep'}],
	['Madrid (EFE).- ', 'Madrid', {agency: 'EFE'}],
	['OVIEDO, 14 Feb. (EUROPA PRESS) - ', 'OVIEDO', {agency: 'EUROPA PRESS', date: '14 Feb.'}],
	[
		'Ciudad de México, 5 de octubre (Notimex) - ',
		'Ciudad de México',
		{agency: 'Notimex', date: '5 de octubre'},
	],
	['Lisboa, 20 set 2026 (Lusa) – ', 'Lisboa', {agency: 'Lusa', date: '20 set 2026'}],
	['SÃO PAULO, SP (FOLHAPRESS) - ', 'SÃO PAULO', {region: 'SP', agency: 'FOLHAPRESS'}],
	['BARI (ANSA) - ', 'BARI', {agency: 'ANSA'}],
	['(ANSA) - ROMA, 20 SET - ', 'ROMA', {agency: 'ANSA', date: '20 SET'}],
	['Amsterdam (ANP) - ', 'Amsterdam', {agency: 'ANP'}],
	['MOSCOW, September 20. /TASS/. ', 'MOSCOW', {agency: 'TASS', date: 'September 20'}],
	['МОСКВА, 20 сентября. /ТАСС/. ', 'МОСКВА', {agency: 'ТАСС', date: '20 сентября'}],
	['МОСКВА, 20 сен — РИА Новости. ', 'МОСКВА', {agency: 'РИА Новости', date: '20 сен'}],
	['Москва. 20 сентября. INTERFAX.RU - ', 'Москва', {agency: 'INTERFAX.RU', date: '20 сентября'}],
	['old senn, april 4 - ', 'old senn', {date: 'april 4'}],
	['(Reuters) - ', '', {agency: 'Reuters'}],
	['Sept 20 (Reuters) - ', '', {agency: 'Reuters', date: 'Sept 20'}],
];

it.each(wires.map(([opening, place, rest]) => ({opening, place, rest})))(
	'reads "$opening"',
	({opening, place, rest}) => {
		expect(readDateline(opening + body)).toEqual({dateline: {place, ...rest}, offset: opening.length});
	},
);

it.each([
	'',
	'The harbour stays shut - and nobody knows why.',
	'UEFA - the federation - met at noon',
	'COMMENTARY — Close the harbour',
	'EXCLUSIVE: Minister to resign',
	'URGENT: Ferry found',
	'LIVE UPDATES — The ferry is found',
	'FILE - In this photo the ferry leaves',
	'(AP Photo/Ann Roe)',
	'Photo: Ann Roe / Senn Pictures',
	'Shall we swim? Ten reasons - and one against',
	'Torvale (3-1) - The home side won',
	'Paris (Texas) - The sheriff said',
	'OSTBURY (BRK/A) - Shares fell',
	'Minister resigns - What now?',
	'Jane Doe, 34, of Torvale - the winner - smiled',
	'I came, I saw — Then I left',
	'THE LATEST — Ferry found',
	'March 3 - The harbour opens',
	'$5 - The price of a ticket',
	'— The harbour',
	'Well-known - The singer came back',
	'WHO — The body said',
	'Monday, March 3: the harbour opens',
	'A'.repeat(100_000),
	`${'A, '.repeat(50_000)}- B`,
	' - '.repeat(50_000),
])('finds none in "%.60s"', (text) => {
	expect(readDateline(text)).toBeUndefined();
});
