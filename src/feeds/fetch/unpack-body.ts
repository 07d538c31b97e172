import {type Duplex, pipeline, Readable} from 'node:stream';
import {
	constants,
	createBrotliDecompress,
	createGunzip,
	createInflate,
	createInflateRaw,
	createZstdDecompress,
} from 'node:zlib';
import {BodyError} from './body-error.js';
import {isLarge, type LargeBodies} from './large-bodies.js';

/** RFC 9659: a zstd body looks back 8 MB at most; what asks for more memory is refused. */
const zstdWindow = {params: {[constants.ZSTD_d_windowLogMax]: 23}};

/** Codings chained beyond this are an attack (CVE-2026-22036), not a way to save bytes. */
const maxCodings = 2;

/** What one body may cost. */
export interface BodyLimits {
	/** Decoded. */
	readonly maxBytes: number;
	/** Its time is up: waiting for a turn ends. */
	readonly signal: AbortSignal;
	readonly largeBodies: LargeBodies;
}

/**
 * The decoded body. Decoding stops at the cap, whatever the server calls its length, and rests while too many large
 * ones are under way: what is not read, the server cannot send.
 *
 * @param body left as it is when this fails: its owner lets go of it
 * @param contentEncoding the header, whole
 * @throws {BodyError}
 */
export async function unpackBody(
	body: AsyncIterable<Uint8Array>,
	contentEncoding: string | undefined,
	{maxBytes, signal, largeBodies}: BodyLimits,
): Promise<Uint8Array> {
	const iterator = body[Symbol.asyncIterator]();
	const start = await readStart(iterator);
	const stages = codingsOf(contentEncoding, start).map((coding) => decoderFor(coding, start));
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	let leave: (() => void) | undefined;

	async function collect(decoded: AsyncIterable<Uint8Array>): Promise<void> {
		for await (const chunk of decoded) {
			bytes += chunk.length;
			if (bytes > maxBytes) throw new BodyError('too-large', `more than ${maxBytes} bytes`);
			if (isLarge(bytes)) leave ??= await largeBodies.enter(signal);
			chunks.push(chunk);
		}
	}

	try {
		const source = Readable.from(restOf(start, iterator), {objectMode: false});
		await collect(stages.reduce<Readable>(decodeThrough, source));
	} catch (error) {
		throw isDecoderFault(error) ? new BodyError('broken', error.message, {cause: error}) : error;
	} finally {
		leave?.();
	}
	return Buffer.concat(chunks);
}

/** What goes wrong in either is thrown where the decoded bytes are read, and both are let go. */
function decodeThrough(encoded: Readable, stage: Duplex): Readable {
	return pipeline(encoded, stage, () => undefined);
}

/** Two bytes or more, where there are: they tell what the body really is. */
async function readStart(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	let start: Uint8Array = new Uint8Array();
	while (start.length < 2) {
		const {done, value} = await iterator.next();
		if (done) break;
		start = Buffer.concat([start, value]);
	}
	return start;
}

async function* restOf(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield start;
	for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

/** In the order to undo them: the last one named first. */
function codingsOf(contentEncoding: string | undefined, start: Uint8Array): readonly string[] {
	const isGzip = start[0] === 0x1f && start[1] === 0x8b;
	const named = (contentEncoding ?? '')
		.toLowerCase()
		.split(',')
		.map((coding) => coding.trim().replace(/^x-/, ''))
		.filter((coding) => coding !== '' && coding !== 'identity');
	if (named.length === 0) return isGzip ? ['gzip'] : []; // a .xml.gz file, or a server that forgot to say
	if (named.length > maxCodings) throw new BodyError('unknown-coding', 'too many codings');
	const isPlain = named.length === 1 && named[0] === 'gzip' && !isGzip;
	return isPlain ? [] : named.reverse(); // a proxy unpacked it and left the header
}

function decoderFor(coding: string, start: Uint8Array): Duplex {
	switch (coding) {
		case 'gzip':
			return createGunzip();
		case 'br':
			return createBrotliDecompress();
		case 'zstd':
			return createZstdDecompress(zstdWindow);
		case 'deflate':
			// RFC 9110 wants a zlib stream; some servers send a bare one.
			return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
		default:
			throw new BodyError('unknown-coding', coding);
	}
}

function isDecoderFault(error: unknown): error is NodeJS.ErrnoException {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return /^(?:Z_|ZSTD_|ERR__?ERROR_|ERR_ZSTD|ERR_BROTLI|ERR_PADDING|ERR_BUFFER)/.test(code);
}
