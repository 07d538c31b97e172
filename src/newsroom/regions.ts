import {languages} from './stop-words.js';
import {fold} from './words.js';

let regions: ReadonlySet<string> | undefined;

/** Whether a folded phrase is what a country or a part of the world is called in one of our languages. */
export function isRegion(folded: string): boolean {
	regions ??= new Set(namesInAll());
	return regions.has(folded);
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Parts of the world (UN M49). */
const parts = '001 002 003 005 009 013 019 021 029 053 061 142 145 150 151 154 155 202 419'.split(' ');

/** Codes of countries (ISO 3166) and of parts of the world that have a name. */
function known(): readonly string[] {
	const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
	const pairs = letters.flatMap((first) => letters.map((second) => first + second));
	return [...pairs, ...parts].filter((code) => names.of(code) !== undefined);
}

function namesInAll(): readonly string[] {
	const codes = known();
	return languages.flatMap((language) => namesIn(language, codes));
}

/** Both as "United States" and as "US". */
function namesIn(language: string, codes: readonly string[]): readonly string[] {
	return (['long', 'short'] as const).flatMap((style) => {
		const names = new Intl.DisplayNames(language, {type: 'region', style, fallback: 'none'});
		return codes.flatMap((code) => names.of(code) ?? []).map(fold);
	});
}
