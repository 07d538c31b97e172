import {expect, it} from 'vitest';
import {parseDocument} from '../../src/feeds/parse-document.js';

const url = 'https://cast.example/feed';

const enclosuresIn = (text: string) =>
	parseDocument({url, bytes: Buffer.from(text), feedUrl: url}).stories[0]?.enclosures;

const rss = (inside: string): string =>
	`<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
	<channel><title>Cast</title><item><guid>1</guid><title>One</title>${inside}</item></channel></rss>`;

it.each([
	['3723', 3723],
	['62:03', 3723],
	['1:02:03', 3723],
	[' 01:02:03 ', 3723],
	['59.6', 60],
	['0', undefined],
	['', undefined],
	['an hour', undefined],
	['-5', undefined],
	['1e9', undefined],
	['9999999999', undefined],
	['1:2:3:4', undefined],
	['\u001B[2J', undefined],
])('an episode of length %j takes %s seconds', (written, seconds) => {
	const [file] =
		enclosuresIn(
			rss(
				`<enclosure url="https://cast.example/e.mp3" type="audio/mpeg"/><itunes:duration>${written}</itunes:duration>`,
			),
		) ?? [];
	expect(file).toEqual({url: 'https://cast.example/e.mp3', type: 'audio/mpeg', ...(seconds && {seconds})});
});

it('is not the length of a picture beside it', () => {
	const files = enclosuresIn(
		rss(
			'<enclosure url="https://cast.example/c.jpg" type="image/jpeg"/><itunes:duration>60</itunes:duration>',
		),
	);
	expect(files).toEqual([{url: 'https://cast.example/c.jpg', type: 'image/jpeg'}]);
});

it('stands with the file in Media RSS and in JSON Feed', () => {
	expect(
		enclosuresIn(rss('<media:content url="https://cast.example/e.mp4" type="video/mp4" duration="185"/>')),
	).toEqual([{url: 'https://cast.example/e.mp4', type: 'video/mp4', seconds: 185}]);
	const attachments = [
		{url: 'https://cast.example/e.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 6629},
	];
	const json = {
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Cast',
		items: [{id: '1', content_text: 'x', attachments}],
	};
	expect(enclosuresIn(JSON.stringify(json))).toEqual([
		{url: 'https://cast.example/e.mp3', type: 'audio/mpeg', seconds: 6629},
	]);
});
