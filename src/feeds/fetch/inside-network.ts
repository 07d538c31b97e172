import {BlockList, isIP} from 'node:net';

/** RFC 6890: addresses that mean something else in each network. */
const inside = new BlockList();
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
] as const)
	inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
	['::', 127],
	['fc00::', 7],
	['fe80::', 10],
	['fec0::', 10], // RFC 3879: site-local, of old
] as const)
	inside.addSubnet(network, bits, 'ipv6');

/** Whether an address says by itself that it is of this machine or its network; what a name stands for is not looked up. */
export function isInside({hostname}: URL): boolean {
	const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
	if (isIP(bare) !== 0) return isInsideAddress(bare);
	return !bare.includes('.') || /\.(?:localhost|local|internal|home\.arpa)$/.test(bare);
}

/** The same of an IP address, as a name was looked up. */
export function isInsideAddress(address: string): boolean {
	if (isIP(address) === 4) return inside.check(address, 'ipv4');
	const within = addressWithin(address);
	return inside.check(address, 'ipv6') || (within !== undefined && inside.check(within, 'ipv4'));
}

/** The IPv4 address that a translator makes of one of NAT64 (RFC 6052 §2.1) or 6to4 (RFC 3056 §2). Absent: of none. */
function addressWithin(address: string): string | undefined {
	const groups = groupsOf(address);
	const [first, second] = groups;
	if (first === 0x2002) return dotted(groups.slice(1, 3));
	return first === 0x64 && second === 0xff9b ? dotted(groups.slice(6)) : undefined;
}

function groupsOf(address: string): readonly number[] {
	const {hostname} = new URL(`http://[${address.replace(/%.*$/, '')}]/`); // whatever its spelling, in one
	const [head = '', tail] = hostname.slice(1, -1).split('::');
	const numbers = (part: string) =>
		part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
	if (tail === undefined) return numbers(head);
	const [before, after] = [numbers(head), numbers(tail)];
	return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function dotted(groups: readonly number[]): string {
	return groups.flatMap((group) => [group >> 8, group & 0xff]).join('.');
}
