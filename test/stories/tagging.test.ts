import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

describe('tagging with T', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'Harbour tunnel opens', minutesAgo: 10},
					{title: 'Ferry late again', minutesAgo: 20},
					{title: 'Bridge closes for repairs', minutesAgo: 30},
				]),
			],
		});
	});

	const tag = async (...names: readonly string[]) => {
		await reader.press('T');
		for (const name of names) {
			await reader.type(name);
			await reader.press('enter');
		}
		await reader.press('escape');
	};
	const tagged = (name: string) =>
		reader.store.page({search: `tag:${name} `}, {limit: 9}).map(({title}) => title);

	it('puts a new word on the selected story, and several', async () => {
		await reader.press('T');
		expect(reader.screen()).toContain('Harbour tunnel opens');
		expect(reader.screen()).toContain('No tags yet: type a word');
		await reader.type('Ice-Cup');
		expect(reader.selected()).toMatch(/\[ \] ice-cup +new/);
		await reader.press('enter');
		expect(reader.selected()).toMatch(/\[x\] ice-cup +1 story/);
		await reader.type('later');
		await reader.press('enter', 'escape');
		expect(tagged('ice-cup')).toEqual(['Harbour tunnel opens']);
		expect(tagged('later')).toEqual(['Harbour tunnel opens']);
		expect(reader.state().modes).toEqual(['list']);
	});

	it('offers those in use with how many stories carry them, the most used first', async () => {
		await tag('later', 'port');
		await reader.press('j');
		await tag('later');
		await reader.press('j', 'T');
		const rows = reader.lines().filter((line) => line.includes('[ ]'));
		expect(rows.map((row) => row.trim().replaceAll(/\s+/g, ' '))).toEqual([
			'▌ [ ] later 2 stories',
			'[ ] port 1 story',
		]);
		await reader.press('down', 'enter');
		expect(reader.selected()).toMatch(/\[x\] port +2 stories/);
		expect(tagged('port')).toEqual(['Harbour tunnel opens', 'Bridge closes for repairs']);
	});

	it('takes one off again', async () => {
		await tag('later');
		await reader.press('T', 'enter');
		expect(reader.screen()).toMatch(/\[ \] later +new/);
		expect(reader.screen()).toContain('Esc done');
		expect(tagged('later')).toEqual([]);
	});

	it('says what a tag is, and keeps what was typed', async () => {
		await reader.press('T', 'enter');
		expect(reader.screen()).toContain('Type a word for the story: letters, digits and -');
		await reader.type('ice cup');
		await reader.press('enter');
		expect(reader.screen()).toContain('“ice cup” is no tag: one word of letters, digits and -');
		expect(reader.screen()).toContain('Tags ice cup');
		expect(reader.store.tags()).toEqual([]);
	});

	it('is undone by u', async () => {
		await tag('later');
		await reader.press('u');
		expect(reader.screen()).toContain('Undone: 1 story no longer tagged later');
		expect(tagged('later')).toEqual([]);
	});

	it('shows them in the article, from where they are set, too', async () => {
		await reader.press('enter', 'T');
		await reader.type('later');
		await reader.press('enter', 'escape');
		expect(reader.screen()).toContain('WORLD · Northgate Wire #later');
		expect(reader.state().modes).toEqual(['list', 'article']);
	});

	it('finds them with tag: in a search', async () => {
		await reader.press('j');
		await tag('later');
		await reader.press('/');
		await reader.type('tag:later');
		expect(reader.screen()).toContain('Ferry late again');
		expect(reader.screen()).not.toContain('Harbour tunnel');
	});

	it('tags nothing where no story is selected', async () => {
		await reader.press('H', 'T');
		expect(reader.screen()).toContain('No story is selected');
	});
});
