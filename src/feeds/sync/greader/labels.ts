import {type Printable, printableLine} from '../../../printable.js';
import {asRecord, asText} from '../../loose.js';
import type {SyncServer} from '../sync-server.js';
import {listIds} from './item-ids.js';
import {notTheApi} from './not-the-api.js';
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
			const {tags} = asRecord(await session.get('tag/list', []));
			if (!Array.isArray(tags)) throw notTheApi(session.addressOf('tag/list')); // none would be no label at all
			const names = tags
				.map(asRecord)
				.filter(({type}) => type !== 'folder')
				.flatMap(({id}) => labelIn(asText(id) ?? '') ?? [])
				.map(printableLine);
			return [...new Set(names)].filter((name) => name !== '' && !isFolder.has(name));
		},
		listed: (name) => listIds(session, labelStream(name)),
	};
}
