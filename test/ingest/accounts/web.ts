import type {CallServer} from '../../../src/feeds/sync/call.js';
import {createFakeFever, feverPassword, feverUser} from '../../feeds/sync/fake-fever.js';
import {createFakeGreader} from '../../feeds/sync/fake-greader.js';
import {createFakeMiniflux, type FakeMinifluxOptions, token} from '../../feeds/sync/fake-miniflux.js';
import type {NewstermOptions} from './newsterm.js';

/** A server as its own web page shows it. */
export interface Web {
	readonly signIn: NewstermOptions['signIn'];
	readonly call: NewstermOptions['call'];
	readonly hasLabels: boolean;
	addFeed(name: string): void;
	/** Its title. */
	publish(): string;
	/** Its clock is set. */
	setClock(seconds: number): void;
	mark(title: string, field: 'read' | 'starred' | string, value: boolean): void;
	statusOf(title: string): {isRead: boolean; isStarred: boolean; labels: readonly string[]} | undefined;
}

export function greaderWeb(): Web {
	const fake = createFakeGreader();
	return webOf(fake, {
		signIn: fake.signIn,
		hasLabels: true,
		setClock: fake.advance,
		statusOf: (id) => fake.stateOf(String(id)),
		setLabel: (id, label, isSet) => void fake.setLabel(String(id), label, isSet),
	});
}

export function minifluxWeb(options: FakeMinifluxOptions = {}): Web {
	const fake = createFakeMiniflux(options);
	return webOf(fake, {
		signIn: {kind: 'miniflux', url: 'https://reader.example', password: token},
		// A delta goes by the server's own clock: that it is set back is not foreseen.
		setClock: (seconds) => fake.advance(Math.abs(seconds)),
		statusOf: (id) => withoutLabels(fake.stateOf(id)),
	});
}

export function feverWeb(): Web {
	const fake = createFakeFever();
	return webOf(fake, {
		signIn: {kind: 'fever', url: 'https://reader.example', user: feverUser, password: feverPassword},
		setClock: fake.advance,
		statusOf: (id) => withoutLabels(fake.stateOf(id)),
	});
}

interface Fake<Id> {
	readonly call: CallServer;
	addFeed(feed: {url: string; title: string; folder: string}): number;
	publish(feed: number): Id;
	markRead(id: Id, isRead: boolean): unknown;
	markStarred(id: Id, isStarred: boolean): unknown;
}

function webOf<Id extends string | number>(
	fake: Fake<Id>,
	ways: Pick<Web, 'signIn' | 'setClock'> & {
		readonly hasLabels?: boolean;
		readonly statusOf: (id: Id) => ReturnType<Web['statusOf']>;
		readonly setLabel?: (id: Id, label: string, isSet: boolean) => void;
	},
): Web {
	const feeds: number[] = [];
	const ids = new Map<string, Id>();
	let turn = 0;
	return {
		signIn: ways.signIn,
		call: fake.call,
		hasLabels: ways.hasLabels ?? false,
		addFeed: (name) =>
			void feeds.push(fake.addFeed({url: `https://${name}.example/rss`, title: name, folder: 'World'})),
		publish() {
			const id = fake.publish(feeds[turn++ % feeds.length] ?? 0);
			ids.set(`Story ${id}`, id);
			return `Story ${id}`;
		},
		setClock: ways.setClock,
		mark(title, field, value) {
			const id = ids.get(title);
			if (id === undefined) return;
			if (field === 'read') fake.markRead(id, value);
			else if (field === 'starred') fake.markStarred(id, value);
			else ways.setLabel?.(id, field, value);
		},
		statusOf(title) {
			const id = ids.get(title);
			return id === undefined ? undefined : ways.statusOf(id);
		},
	};
}

const withoutLabels = (status: {isRead: boolean; isStarred: boolean} | undefined) =>
	status && {...status, labels: []};
