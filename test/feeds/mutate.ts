/** mulberry32: the same rounds on every machine. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const splinters = [
	'<',
	'>',
	'</',
	'<![CDATA[',
	']]>',
	'<!--',
	'-->',
	'&',
	'&#27;',
	'&amp;#155;',
	'"',
	"'",
	'=',
	'<item>',
	'</item>',
	'</rss>',
	'\u001B[2J',
	'\u001B]52;c;x\u0007',
	'\u009B31m',
	'\u202E',
	'\uD800',
	'\0',
	'xml:base="http://["',
	'<__proto__>',
	'{',
	'}',
	'[',
	'"items":',
	'\u{E0041}',
	'</item><item>',
	'<entry>',
	'<guid>',
	' xmlns="http://www.w3.org/2005/Atom"',
	' type="xhtml"',
	' mode="base64"',
	'<!DOCTYPE x [<!ENTITY y "z">]>',
	'&y;',
	'&#xD800;',
	'&#1114112;',
	'&lt;script&gt;',
	'<div class="h-entry">',
	'<?xml version="1.0" encoding="utf-16"?>',
	'<?xml version="1.0" encoding="shift_jis"?>',
	'\uFEFF',
].map((text) => Buffer.from(text));

type Damage = (bytes: Buffer, at: number, end: number, random: () => number) => Uint8Array[];

const damages: readonly Damage[] = [
	(bytes, at) => [bytes.subarray(0, at)],
	(bytes, at, end) => [bytes.subarray(0, at), bytes.subarray(end)],
	(bytes, at, end) => [bytes.subarray(0, end), bytes.subarray(at)],
	(bytes, at, _end, random) => [bytes.subarray(0, at), pick(splinters, random), bytes.subarray(at)],
	(bytes, at, _end, random) => [bytes.subarray(0, at), Buffer.of(random() * 256), bytes.subarray(at + 1)],
	(bytes, at, end) => [
		bytes.subarray(0, at),
		...Array.from({length: 40}, () => bytes.subarray(at, end)),
		bytes.subarray(at),
	],
	(bytes, at, end) => [bytes.subarray(0, at), bytes.subarray(at, end).toReversed(), bytes.subarray(end)],
	(bytes, at, end) => [
		bytes.subarray(0, at),
		Buffer.from(bytes.subarray(at, end).toString('latin1').toUpperCase(), 'latin1'),
		bytes.subarray(end),
	],
	(bytes, at, end) => [
		bytes.subarray(0, at),
		Buffer.from(bytes.subarray(at, end).toString('latin1'), 'utf16le'),
		bytes.subarray(end),
	],
];

function pick<T>(list: readonly T[], random: () => number): T {
	return list[Math.floor(random() * list.length)] as T;
}

/** A few cuts, copies, splinters and changed bytes. */
export function mutate(seed: Buffer, random: () => number): Buffer {
	let bytes = seed;
	for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
		const at = Math.floor(random() * bytes.length);
		const end = Math.min(bytes.length, at + Math.floor(random() * 200));
		bytes = Buffer.concat(pick(damages, random)(bytes, at, end, random));
	}
	return bytes;
}
