import {expect, it} from 'vitest';
import {keysWords, keyWords} from '../../../src/components/speech/key-words.js';

it.each([
	['⏎', 'Enter'],
	['^R', 'Control R'],
	['R', 'Shift R'],
	['r', 'r'],
	['⇧Tab', 'Shift Tab'],
	['?', 'question mark'],
	['gg', 'g g'],
	['1–9', '1 to 9'],
	['Esc', 'Escape'],
	['Space', 'Space'],
])('says %s as %s', (key, words) => {
	expect(keyWords(key)).toBe(words);
});

it('parts several by “or”', () => {
	expect(keysWords('↓ j')).toBe('Down or j');
});
