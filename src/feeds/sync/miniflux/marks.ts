import {asEntry, type Entry} from './entry-pages.js';
import {isAnswer, type MinifluxApi} from './miniflux-api.js';

/** Absent: the server does not have it, or has it no more. */
export async function entryOf(api: MinifluxApi, id: string): Promise<Entry | undefined> {
	try {
		return asEntry(await api.get(`entries/${id}`));
	} catch (error) {
		if (isAnswer(error, 404)) return undefined;
		throw error;
	}
}

/** What is not there any more is passed over. */
export function setRead(api: MinifluxApi, ids: readonly string[], isRead: boolean): Promise<void> {
	return put(api, ids, `"status":"${isRead ? 'read' : 'unread'}"`);
}

/** Numbers go as they are: a JavaScript number does not hold all of 64 bits. */
async function put(api: MinifluxApi, ids: readonly string[], field: string): Promise<void> {
	try {
		await api.write('PUT', 'entries', `{"entry_ids":[${ids.join(',')}],${field}}`);
	} catch (error) {
		// Some versions answer so when not one of the stories is there.
		if (!isAnswer(error, 500) || (await firstOf(api, ids, () => true)) !== undefined) throw error;
	}
}

/** The first that is there and of which it is true. */
async function firstOf(
	api: MinifluxApi,
	ids: readonly string[],
	isIt: (entry: Entry) => boolean,
): Promise<Entry | undefined> {
	for (const id of ids) {
		const entry = await entryOf(api, id);
		if (entry && isIt(entry)) return entry;
	}
	return undefined;
}

export type SetStarred = (ids: readonly string[], isStarred: boolean) => Promise<void>;

/**
 * Stars many at once where the server can (since the summer of 2026). The others only turn a star over: there each state
 * is looked at first, or a call that is made twice would undo itself. Which it is, is found out once.
 */
export function starrer(api: MinifluxApi): SetStarred {
	let canSetMany: boolean | undefined;

	const setMany = (ids: readonly string[], isStarred: boolean) => put(api, ids, `"starred":${isStarred}`);

	/** A server that does not know the word may refuse it, or pass over it and say that all is well. */
	async function trySetMany(ids: readonly string[], isStarred: boolean): Promise<boolean | undefined> {
		const witness = await firstOf(api, ids, (entry) => isStarredNow(entry) !== isStarred);
		if (!witness) return undefined;
		try {
			await setMany(ids, isStarred);
		} catch (error) {
			if (isAnswer(error, 400)) return false;
			throw error;
		}
		const after = await entryOf(api, witness.id);
		return after !== undefined && isStarredNow(after) === isStarred;
	}

	async function turnOver(ids: readonly string[], isStarred: boolean): Promise<void> {
		for (const id of ids) {
			const entry = await entryOf(api, id);
			if (entry && isStarredNow(entry) !== isStarred) await api.write('PUT', `entries/${id}/bookmark`);
		}
	}

	return async (ids, isStarred) => {
		if (canSetMany) return setMany(ids, isStarred);
		canSetMany ??= await trySetMany(ids, isStarred);
		if (canSetMany === false) await turnOver(ids, isStarred);
	};
}

function isStarredNow({fields}: Entry): boolean {
	return fields['starred'] === true;
}
