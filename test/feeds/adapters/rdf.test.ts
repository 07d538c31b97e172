import {expect, it} from 'vitest';
import {parse} from '../documents.js';

const rdf = (inside: string, namespace = 'http://purl.org/rss/1.0/') => `<rdf:RDF
	xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:RDF>`;

it('reads RSS 1.0, whose items and image stand beside the channel', () => {
	const feed = parse(
		rdf(`<channel rdf:about="https://example.org/"><title>Wire</title><link>https://example.org/</link></channel>
			<image rdf:about="x"><url>https://example.org/logo.png</url></image>
			<item rdf:about="https://example.org/1"><title>One</title><dc:date>2026-11-23T12:00:00Z</dc:date><dc:creator>Ann</dc:creator></item>`),
	);

	expect(feed).toMatchObject({
		format: 'rdf',
		version: '1.0',
		id: 'https://example.org/',
		image: 'https://example.org/logo.png',
	});
	expect(feed.stories).toMatchObject([
		{
			guid: 'https://example.org/1',
			url: 'https://example.org/1',
			title: 'One',
			publishedAt: Date.UTC(2026, 10, 23, 12),
			authors: [{name: 'Ann'}],
		},
	]);
});

it('reads RSS 0.90', () => {
	const feed = parse(
		rdf(
			'<channel><title>Wire</title></channel><item><title>One</title></item>',
			'http://my.netscape.com/rdf/simple/0.9/',
		),
	);
	expect(feed).toMatchObject({format: 'rdf', version: '0.90', title: 'Wire', stories: [{title: 'One'}]});
});

it('reads it under any prefix', () => {
	const feed = parse(
		`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/">
			<s:channel><s:title>Wire</s:title></s:channel><s:item r:about="urn:1"><s:title>One</s:title></s:item></r:RDF>`,
	);
	expect(feed.stories).toMatchObject([{guid: 'urn:1', title: 'One'}]);
});
