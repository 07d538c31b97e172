import {type Printable, printableLine} from '../../../printable.js';
import {asArray, asRecord, asText} from '../../loose.js';
import type {SyncServer} from '../sync-server.js';
import {listIds} from './item-ids.js';
import type {Session} from './session.js';
import {labelIn, labelStream} from './streams.js';

/** The person's own words for stories: of all labels those that are no folders. */
export function openLabels(
	session: Session,
	folders: () => Promise<ReadonlySet<string>>,
): NonNullable<SyncServer['labels']> {
	return {
		async names(): Promise<readonly Printable[]> {
			const isFolder = await folders();
			const tags = asArray(asRecord(await session.get('tag/list', []))['tags']).map(asRecord);
			const names = tags
				.filter(({type}) => type !== 'folder')
				.flatMap(({id}) => labelIn(asText(id) ?? '') ?? [])
				.map(printableLine);
			return [...new Set(names)].filter((name) => name !== '' && !isFolder.has(name));
		},
		listed: (name) => listIds(session, labelStream(name)),
	};
}
