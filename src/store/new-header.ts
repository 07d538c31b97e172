import {closeSync, copyFileSync, existsSync, fstatSync, openSync, readSync, writeSync} from 'node:fs';

const headerBytes = 100;
const pageBytes = 8192;

/**
 * Copies a store whose first bytes are gone, with a header of its own making (https://sqlite.org/fileformat.html §1.3):
 * without one SQLite knows no page of it. False: its first page holds nothing that could be read behind one.
 */
export function copyWithHeader(damaged: string, copy: string): boolean {
	copyFileSync(damaged, copy);
	if (existsSync(`${damaged}-wal`)) copyFileSync(`${damaged}-wal`, `${copy}-wal`);
	const file = openSync(copy, 'r+');
	try {
		const kind = Buffer.alloc(1);
		readSync(file, kind, 0, 1, headerBytes);
		if (kind[0] !== 5 && kind[0] !== 13) return false; // a page of a table, inner or outer
		writeSync(file, header(Math.floor(fstatSync(file).size / pageBytes)), 0, headerBytes, 0);
		return true;
	} finally {
		closeSync(file);
	}
}

function header(pages: number): Buffer {
	const bytes = Buffer.alloc(headerBytes);
	bytes.write('SQLite format 3\0', 0, 'latin1');
	bytes.writeUInt16BE(pageBytes, 16);
	bytes.set([2, 2, 0, 64, 32, 32], 18); // WAL, no reserved bytes, and three constants
	bytes.writeUInt32BE(1, 24); // change counter
	bytes.writeUInt32BE(pages, 28);
	bytes.writeUInt32BE(1, 40); // schema cookie
	bytes.writeUInt32BE(4, 44); // schema format
	bytes.writeUInt32BE(1, 56); // UTF-8
	bytes.writeUInt32BE(1, 92); // the number of pages holds for this change counter
	bytes.writeUInt32BE(3_045_000, 96);
	return bytes;
}
