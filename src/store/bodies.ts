import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {StoryKey} from '../model.js';
import type {Db} from './db.js';
import {guarded} from './store-faults.js';

/** Below this, packing saves less than a tenth. */
const worthPackingBytes = 400;

/** Level 3 packs 5 KB of HTML to half in 80 µs; higher levels save little on texts this short. */
const packing = {params: {[constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1}};

/** Stores the body of a story in the place of what was there. '' stores none. */
export function writeBody(db: Db, key: StoryKey, html: string): void {
	if (html === '') {
		db.run('DELETE FROM content WHERE story_id = :key', {key});
		return;
	}
	db.run('INSERT OR REPLACE INTO content(story_id, is_packed, body) VALUES (:key, :isPacked, :body)', {
		key,
		...packed(html),
	});
}

/** A text as a row holds it. */
export function packed(html: string): {readonly isPacked: 0 | 1; readonly body: Uint8Array} {
	const text = Buffer.from(html);
	if (text.length < worthPackingBytes) return {isPacked: 0, body: text};
	return {isPacked: 1, body: zstdCompressSync(text, packing)};
}

/** The body of a story; '' when it had none or retention took it. */
export function readBody(db: Db, key: StoryKey): string {
	const row = db.get<{is_packed: number; body: Uint8Array}>(
		'SELECT is_packed, body FROM content WHERE story_id = :key',
		{key},
	);
	return row ? unpacked(db, row) : '';
}

/** The text in a row. */
export function unpacked(
	db: Db,
	{is_packed, body}: {readonly is_packed: number; readonly body: Uint8Array},
): string {
	const text = is_packed === 1 ? guarded(db.path, () => zstdDecompressSync(body)) : Buffer.from(body);
	return text.toString('utf8');
}
