import type {FakeResponse} from './fake-call.js';
import type {FakeGreaderFaults, FakeGreaderFeed, GreaderShelf} from './fake-greader.js';

export interface Asked {
	readonly shelf: GreaderShelf;
	readonly faults: FakeGreaderFaults;
	readonly query: URLSearchParams;
	readonly form: URLSearchParams;
	/** What stands behind `stream/contents/`, decoded. */
	readonly stream: string;
}

export const text = (body: string, status = 200): FakeResponse => ({
	status,
	headers: {'content-type': 'text/plain'},
	body,
});
export const json = (value: unknown, status = 200): FakeResponse => ({status, body: JSON.stringify(value)});
export const ok = text('OK');
export const bad = text('Bad Request!', 400);
export const failed = json({error_message: 'googlereader: no'}, 500);
export const unauthorised: FakeResponse = {
	status: 401,
	headers: {'content-type': 'text/plain', 'x-reader-google-bad-token': 'true'},
	body: 'Unauthorized!',
};

export const stateOf = ({kind}: GreaderShelf) => `user/${kind === 'miniflux' ? 1 : '-'}/state/com.google/`;
export const labelOf = ({kind}: GreaderShelf, name: string) =>
	`user/${kind === 'miniflux' ? 1 : '-'}/label/${name}`;
export const streamOf = ({streams}: GreaderShelf, {id, url}: FakeGreaderFeed) =>
	`feed/${streams === 'url' ? url : id}`;

export function feedOf({feeds}: GreaderShelf, stream: string): FakeGreaderFeed | undefined {
	const name = stream.slice('feed/'.length);
	return /^\d+$/.test(name) ? feeds.get(Number(name)) : [...feeds.values()].find(({url}) => url === name);
}

export const prefix = 'tag:google.com,2005:reader/item/';

/** Absent: it is no label. */
export function labelIn(stream: string | null): string | undefined {
	return /^user\/[^/]+\/label\/(.+)$/s.exec(stream ?? '')?.[1];
}

/** Miniflux, as it was for years, takes whatever has no prefix for hexadecimal. */
export function idsIn({form, shelf}: Asked): readonly string[] {
	const fromHex = (hex: string) =>
		/^[\da-f]+$/i.test(hex) ? BigInt.asIntN(64, BigInt(`0x${hex}`)).toString() : '';
	return form.getAll('i').map((id) => {
		if (id.startsWith(prefix)) return fromHex(id.slice(prefix.length));
		return shelf.kind === 'miniflux' ? fromHex(id) : id;
	});
}
