import {gzipSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {onlyStory, parse, rss, thrownBy} from './documents.js';

const document = rss('<item><title>One</title></item>');

it('reads a feed in a gzip file', () => {
	expect(onlyStory(parse('', {bytes: gzipSync(document)})).title).toBe('One');
});

it('refuses a gzip file that was cut off', () => {
	const bytes = gzipSync(document).subarray(0, 60);
	expect(thrownBy(() => parse('', {bytes}))).toMatchObject({kind: 'malformed'});
});

it('refuses a gzip file that grows beyond the cap', () => {
	const bytes = gzipSync(Buffer.alloc(16_777_217, ' '));
	expect(thrownBy(() => parse('', {bytes}))).toMatchObject({kind: 'too-large'});
});
