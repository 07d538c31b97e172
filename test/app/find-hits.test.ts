import {describe, expect, it} from 'vitest';
import {type ArticlePage, articlePage} from '../../src/app/article-page.js';
import {hitsOn, mostHits} from '../../src/app/find-hits.js';
import type {Article} from '../../src/model.js';
import {loadSyllables} from '../../src/typeset/index.js';
import {article} from '../components/build-state.js';

const settings = {theme: 'broadsheet', measure: 72, symbols: 'unicode', bidi: 'auto', share: []} as const;

/** What each hit marks on the page, a piece a line. */
function found(words: string, over: Partial<Article>, columns = 42): readonly (readonly string[])[] {
	const page = articlePage({article: {...article, ...over}}, columns, settings);
	return hitsOn(page, words).map((hit) =>
		hit.map(({line, from, to}) => {
			const shown = page.lines[line];
			if (shown?.kind === 'body')
				return shown.line.spans
					.map(({text}) => text)
					.join('')
					.slice(from, to);
			return shown?.kind === 'title' || shown?.kind === 'byline' ? shown.text.slice(from, to) : '?';
		}),
	);
}

const inBody = (words: string, body: string, columns?: number) => found(words, {body}, columns);

describe('what is found in an article', () => {
	it('stands in its title, byline and text, in order', () => {
		const told = {byline: 'Tunnel desk', body: '<p>A tunnel, and tunnels.</p>'};
		expect(found('TUNNEL', told)).toEqual([['tunnel'], ['Tunnel'], ['tunnel'], ['tunnel']]);
	});

	it.each([
		['zurich', 'Z\u00FCrich', 'Z\u00FCrich'],
		['Z\u00FCRICH', 'Zurich', 'Zurich'],
		['zurich', 'Zu\u0308rich', 'Zu\u0308rich'],
		[
			'\u043C\u043E\u0441\u043A\u0432',
			'\u041C\u043E\u0441\u043A\u0432\u0430',
			'\u041C\u043E\u0441\u043A\u0432',
		],
		['\u958B\u901A', '\u30C8\u30F3\u30CD\u30EB\u958B\u901A', '\u958B\u901A'],
		['(a|b)*', 'regular (a|b)* words', '(a|b)*'],
		['$', 'costs $5', '$'],
	])('finds %s in %s', (words, text, hit) => {
		expect(inBody(words, `<p>${text}</p>`)).toEqual([[hit]]);
	});

	it('may be broken over lines, at a space', () => {
		const body = '<p>The harbour authority of Port Alden expects eleven thousand cars on a working day.</p>';
		expect(inBody('port alden expects eleven', body)).toEqual([['Port Alden', 'expects eleven']]);
	});

	it('may be broken over lines within a word', () => {
		const body = `<p>See https://harbour.example/${'plans/'.repeat(12)}tunnel.pdf there.</p>`;
		const [hit = []] = inBody('plans/plans/plans/plans/plans/plans/plans/tunnel', body);
		expect(hit.length).toBeGreaterThan(1);
		expect(hit.join('')).toBe(`${'plans/'.repeat(7)}tunnel`);
	});

	it('may be broken at a soft hyphen, which is drawn there and written nowhere', () => {
		const body =
			'<p>The authorities promised an end to har\u00ADbour\u00ADau\u00ADthor\u00ADi\u00ADty of old.</p>';
		expect(inBody('harbourauthority', body).flat().join('|')).toMatch(/-\|/);
	});

	it('is a quotation over its hairline, without it', () => {
		const body =
			'<blockquote><p>A tunnel is a bridge that has learnt modesty and a bridge is a tunnel.</p></blockquote>';
		expect(inBody('learnt modesty and a bridge', body).map((hit) => hit.join(' '))).toEqual([
			'learnt modesty and a bridge',
		]);
		expect(inBody('│', body)).toEqual([]);
	});

	it('does not reach from one paragraph into the next', () => {
		expect(inBody('end begin', '<p>The end</p><p>Begin anew</p>')).toEqual([]);
	});

	it('is not in the lists below the text', () => {
		expect(found('timetable', {})).toEqual([]);
	});

	it('is nothing for blanks', () => {
		expect(inBody('  ', '<p>Words of  all kinds</p>')).toEqual([]);
	});

	it('is counted up to a bound', () => {
		expect(inBody('e', `<p>${'e'.repeat(20_000)}</p>`)).toHaveLength(mostHits);
	});

	it('goes on over a hyphen that parts a word', async () => {
		const body = '<p>A characteristically straightforward administration answered the harbour.</p>';
		const shown = {article: {...article, language: 'en', body}, syllables: await loadSyllables('en')};
		const page = articlePage(shown, 42, settings);
		const [hit] = hitsOn(page, 'administration');
		expect(hit?.map(({line, from, to}) => lineOf(page, line).slice(from, to))).toEqual([
			'ad-',
			'ministration',
		]);
		expect(lineOf(page, hit?.[0].line ?? 0)).toMatch(/ad-$/);
	});
});

function lineOf({lines}: ArticlePage, at: number): string {
	const line = lines[at];
	return line?.kind === 'body' ? line.line.spans.map(({text}) => text).join('') : '';
}
