import {parse} from 'jsonc-parser';
import {expect, it} from 'vitest';
import {appendTo, oneLine, removeFrom} from '../../src/config/edit-list.js';

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A list in a layout that a person might have made, and then another person. */
function layout(random: () => number) {
	const pick = (...options: string[]) => options[Math.floor(random() * options.length)] ?? '';
	let comments = 0;
	const gap = () =>
		pick(
			'',
			' ',
			'\n',
			'\n\t\t',
			'\r\n  ',
			` /* c${++comments} */`,
			` // c${++comments}\n`,
			`\n\t\t// c${++comments}\n\t\t`,
		);
	const count = Math.floor(random() * 4);
	const items = Array.from({length: count}, (_, index) => {
		const comma = index < count - 1 || random() < 0.5 ? ',' : '';
		return `${gap()}${pick(`"i${index}"`, `{"n": "i${index}"}`, `{\n"n": ["i${index}"]\n}`)}${gap()}${comma}`;
	});
	return {text: `{"a": 1, "feeds": [${items.join('')}${gap()}], // end\n"z": 2}`, count};
}

const read = (text: string): {a: number; feeds: unknown[]; z: number} | undefined => {
	const errors: [] = [];
	const value = parse(text, errors, {allowTrailingComma: true});
	return errors.length === 0 ? value : undefined;
};

/** Whether one text is the other with something taken out. */
function isWithin(part: string, whole: string): boolean {
	let found = 0;
	for (const character of whole) if (character === part[found]) found++;
	return found === part.length;
}

const comments = (text: string) => text.match(/c\d+/g) ?? [];

it('appends by inserting alone: nothing that stood in the file moves or goes', () => {
	const random = seeded(11);
	const wrong: string[] = [];
	for (let round = 0; round < 3000; round++) {
		const {text} = layout(random);
		const after = appendTo(text, ['feeds'], ['new', {n: 1}]);

		const isKept = isWithin(text.trimEnd().replaceAll(/\s+/g, ''), after.replaceAll(/\s+/g, ''));
		if (!isKept || comments(after).join() !== comments(text).join()) wrong.push(text);
	}

	expect(wrong).toEqual([]);
});

it('appends what it is given, in every layout', () => {
	const random = seeded(12);
	const wrong: string[] = [];
	for (let round = 0; round < 3000; round++) {
		const {text} = layout(random);
		const before = read(text);
		const after = read(appendTo(text, ['feeds'], ['new']));
		if (!before || JSON.stringify(after) !== JSON.stringify({...before, feeds: [...before.feeds, 'new']}))
			wrong.push(text);
	}

	expect(wrong).toEqual([]);
});

it('removes what it is told, in every layout, by cutting alone', () => {
	const random = seeded(13);
	const wrong: string[] = [];
	for (let round = 0; round < 3000; round++) {
		const {text, count} = layout(random);
		if (count === 0) continue;
		const index = Math.floor(random() * count);
		const after = removeFrom(text, ['feeds'], index);
		const before = read(text);

		if (
			!isWithin(after, text) ||
			!before ||
			JSON.stringify(read(after)) !== JSON.stringify({...before, feeds: before.feeds.toSpliced(index, 1)})
		)
			wrong.push(text);
	}

	expect(wrong).toEqual([]);
});

it('writes JSON on a line as a person would', () => {
	expect(oneLine({url: 'a', b: [1, {c: null}], d: undefined})).toBe('{"url": "a", "b": [1, {"c": null}]}');
});
