import {type Duplex, pipeline, Readable} from 'node:stream';
import {
	brotliDecompressSync,
	constants,
	createBrotliDecompress,
	createGunzip,
	createInflate,
	createInflateRaw,
	createZstdDecompress,
	gunzipSync,
	inflateRawSync,
	inflateSync,
	zstdDecompressSync,
} from 'node:zlib';
import {BodyError} from './body-error.js';
import {codeOf} from './error-code.js';
import {isLarge, type LargeBodies, largeBytes} from './large-bodies.js';

/** RFC 9659: a zstd body looks back 8 MB at most; what asks for more memory is refused. */
const zstdWindow = {params: {[constants.ZSTD_d_windowLogMax]: 23}};

/** What is said to be smaller is unpacked in one go, unless it turns out to be large: a stream costs three times as much. */
const smallBytes = 131_072;

/** Codings chained beyond this are an attack (CVE-2026-22036), not a way to save bytes. */
const maxCodings = 2;

/** What one body may cost. */
export interface BodyLimits {
	/** Decoded. */
	readonly maxBytes: number;
	/** Its time is up: waiting for a turn ends. */
	readonly signal: AbortSignal;
	readonly largeBodies: LargeBodies;
	/** Is given the turn of a large one that is there whole; absent: it ends then. */
	readonly onLarge?: ((leave: () => void) => void) | undefined;
	/** As the server says beforehand. */
	readonly wireBytes?: number | undefined;
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
	{maxBytes, signal, largeBodies, onLarge, wireBytes}: BodyLimits,
): Promise<Uint8Array> {
	const iterator = body[Symbol.asyncIterator]();
	const isSmall = wireBytes !== undefined && wireBytes <= smallBytes;
	// Two bytes tell what it really is.
	const start = await readStart(iterator, isSmall ? Math.max(2, wireBytes) : 2);
	const codings = codingsOf(contentEncoding, start);
	const small = isSmall && codings.length <= 1 && unpackAtOnce(codings[0], start, maxBytes);
	if (small) return small;
	const stages = codings.map((coding) => decoderFor(coding, start));
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
		if (leave && onLarge) {
			onLarge(leave);
			leave = undefined;
		}
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

/** So many bytes or more, where there are. */
async function readStart(iterator: AsyncIterator<Uint8Array>, atLeast: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for (let bytes = 0; bytes < atLeast; ) {
		const {done, value} = await iterator.next();
		if (done) break;
		chunks.push(value);
		bytes += value.length;
	}
	return Buffer.concat(chunks);
}

async function* restOf(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield start;
	for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

/** Absent: it is larger than what may be held without a turn, or of an unknown coding. */
function unpackAtOnce(
	coding: string | undefined,
	body: Uint8Array,
	maxBytes: number,
): Uint8Array | undefined {
	const maxOutputLength = Math.min(maxBytes, largeBytes);
	if (coding === undefined) return body.length <= maxOutputLength ? body : undefined;
	try {
		return unpackers.get(coding)?.(body, {maxOutputLength});
	} catch (error) {
		if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
		throw isDecoderFault(error) ? new BodyError('broken', error.message, {cause: error}) : error;
	}
}

const unpackers = new Map<string, (body: Uint8Array, limit: {maxOutputLength: number}) => Uint8Array>([
	['gzip', gunzipSync],
	['br', brotliDecompressSync],
	['zstd', (body, limit) => zstdDecompressSync(body, {...zstdWindow, ...limit})],
	['deflate', (body, limit) => (isZlib(body) ? inflateSync : inflateRawSync)(body, limit)],
]);

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
			return isZlib(start) ? createInflate() : createInflateRaw();
		default:
			throw new BodyError('unknown-coding', coding);
	}
}

/** RFC 9110 wants a zlib stream; some servers send a bare one. */
const isZlib = (start: Uint8Array): boolean => ((start[0] ?? 0) & 0x0f) === 8;

function isDecoderFault(error: unknown): error is NodeJS.ErrnoException {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return /^(?:Z_|ZSTD_|ERR__?ERROR_|ERR_ZSTD|ERR_BROTLI|ERR_PADDING|ERR_BUFFER)/.test(code);
}
