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
	const text = Buffer.from(html);
	const isPacked = text.length >= worthPackingBytes;
	db.run('INSERT OR REPLACE INTO content(story_id, is_packed, body) VALUES (:key, :isPacked, :body)', {
		key,
		isPacked: isPacked ? 1 : 0,
		body: isPacked ? zstdCompressSync(text, packing) : text,
	});
}

/** The body of a story; '' when it had none or retention took it. */
export function readBody(db: Db, key: StoryKey): string {
	const row = db.get<{is_packed: number; body: Uint8Array}>(
		'SELECT is_packed, body FROM content WHERE story_id = :key',
		{key},
	);
	if (!row) return '';
	const {body} = row;
	const text = row.is_packed === 1 ? guarded(db.path, () => zstdDecompressSync(body)) : Buffer.from(body);
	return text.toString('utf8');
}
