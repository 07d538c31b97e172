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
	return inside.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}
