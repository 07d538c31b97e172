import {asText} from '../../loose.js';

const prefix = 'tag:google.com,2005:reader/item/';

/** Lists of ids hold tens of thousands of these. */
const usual = /^[1-9]\d{0,17}$/;

/** In decimal an id never begins with 0, nor holds a letter. */
const bareHex = /^(?:0[\da-f]{15}|(?=.*[a-f])[\da-f]{16})$/i;

/**
 * What a story is called in this house: its 64-bit number, signed, in decimal. Servers write it so in lists of ids and
 * in hexadecimal elsewhere; a name that is no such number is kept, without its prefix. Absent: it is no name.
 */
export function toItemId(value: unknown): string | undefined {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
	const written = asText(value) ?? '';
	if (usual.test(written)) return written;
	const isLong = written.startsWith(prefix);
	const name = isLong ? written.slice(prefix.length) : written;
	if (isLong ? /^[\da-f]{1,16}$/i.test(name) : bareHex.test(name)) return signed(BigInt(`0x${name}`));
	const number = isLong ? undefined : asNumber(name);
	if (number !== undefined) return signed(number);
	return /^[!-~]{1,200}$/.test(name) ? name : undefined;
}

/** The one form that every server takes: some read a decimal as hexadecimal. */
export function toLongId(id: string): string {
	const number = asNumber(id);
	if (number !== undefined) return `${prefix}${BigInt.asUintN(64, number).toString(16).padStart(16, '0')}`;
	return /^-?\d+$/.test(id) ? id : `${prefix}${id}`;
}

/** Absent: no whole number, or one that 64 bits cannot hold. */
function asNumber(text: string): bigint | undefined {
	if (!/^-?\d{1,20}$/.test(text)) return undefined;
	const number = BigInt(text);
	return number >= -(2n ** 63n) && number < 2n ** 64n ? number : undefined;
}

function signed(number: bigint): string {
	return BigInt.asIntN(64, number).toString();
}
