/** MurmurHash3_x86_32 with seed 0, of the text's UTF-8 (Austin Appleby, in the public domain). 32 bits, unsigned. */
export function murmur3(text: string): number {
	const bytes = Buffer.from(text);
	const whole = bytes.length - (bytes.length % 4);
	let hash = 0;
	for (let at = 0; at < whole; at += 4) {
		hash = rotated(hash ^ scrambled(bytes.readUInt32LE(at)), 13);
		hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
	}
	let tail = 0;
	for (let at = bytes.length - 1; at >= whole; at--) tail = (tail << 8) | (bytes[at] ?? 0);
	return finished(hash ^ scrambled(tail) ^ bytes.length);
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

const scrambled = (value: number): number => Math.imul(rotated(Math.imul(value, 0xcc9e2d51), 15), 0x1b873593);

function finished(hash: number): number {
	const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
	return (twice ^ (twice >>> 16)) >>> 0;
}
