import {expect, it} from 'vitest';
import {parse, thrownBy} from '../documents.js';

const urlset = (inside: string, namespaces = 'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"') =>
	`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:i="http://www.google.com/schemas/sitemap-image/1.1" ${namespaces}>${inside}</urlset>`;

it('reads a news sitemap under any prefix', () => {
	const feed = parse(
		urlset(`<url><loc>https://example.org/ferry</loc><lastmod>2026-11-23T12:00:00Z</lastmod>
			<n:news><n:publication><n:name>The Quay</n:name><n:language>en</n:language></n:publication>
			<n:publication_date>2026-11-23</n:publication_date><n:title>Ferry &amp;amp; fog</n:title><n:keywords>sea, fog</n:keywords></n:news>
			<i:image><i:loc>https://example.org/a.jpg</i:loc><i:caption>Fog</i:caption></i:image></url>
			<url><loc>https://example.org/about</loc></url>`),
	);

	expect(feed).toMatchObject({format: 'sitemap', title: 'The Quay', language: 'en'});
	expect(feed.stories).toMatchObject([
		{
			title: 'Ferry & fog',
			url: 'https://example.org/ferry',
			publishedAt: Date.UTC(2026, 10, 23),
			updatedAt: Date.UTC(2026, 10, 23, 12),
			categories: ['sea', 'fog'],
			pictures: [{url: 'https://example.org/a.jpg', caption: 'Fog'}],
			outlet: {title: 'The Quay'},
			language: 'en',
		},
	]);
});

it('takes an empty one for a quiet day', () => {
	expect(parse(urlset('')).stories).toEqual([]);
});

it('does not take a list of pages for news', () => {
	const pages = urlset('<url><loc>https://example.org/about</loc></url>', '');
	expect(thrownBy(() => parse(pages))).toMatchObject({kind: 'not-a-feed'});
});
