import type {StoryId, StoryKey} from '../../model.js';
import type {Store, WindowStory} from '../../store/index.js';
import {type Args, type CliDesk, type Command, UsageError} from '../command.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';
import {toldStories} from '../told-stories.js';

type Level = 'event' | 'fold';

/** As far back as the newsroom looks. */
const windowMs = 5 * 24 * 60 * 60_000;

/** `newsterm cluster`: which stories tell the same. */
export const cluster: Command = {
	name: 'cluster',
	summary: 'print which stories of the last days tell the same event',
	usage: '[--json] [--level event|fold] [-]',
	options: {
		level: {
			type: 'string',
			value: 'event|fold',
			words: 'event, as topics see it (usual), or fold, as rows do',
		},
		json: jsonOption,
	},

	async run(args, desk) {
		const [input] = takeWords(args, {what: 'nothing', atMost: 1});
		if (input !== undefined && input !== '-') throw new UsageError(`“${input}” is one word too many`);
		const level = levelOf(args);
		const places = input === '-' ? await told(level, desk) : stored(level, desk);
		for (const place of places) {
			const {id, cluster: first, dup_of: copied} = place;
			desk.print(
				args.flags['json'] || input === '-'
					? jsonLine(place)
					: [id, first, copied].filter(Boolean).join('\t'),
			);
		}
		return 0;
	},
};

interface Clustered {
	readonly id: string;
	readonly cluster: string;
	readonly dup_of?: string;
}

function levelOf({values}: Args): Level {
	const {level = 'event'} = values;
	if (level === 'event' || level === 'fold') return level;
	throw new UsageError(`--level is event or fold, not “${level}”`);
}

async function told(level: Level, desk: CliDesk): Promise<readonly Clustered[]> {
	const {clusterStories} = await import('../../newsroom/index.js');
	return clusterStories(toldStories(await desk.readStdin()), level);
}

/** By the ids of the cluster's first story; one that is stored no more has given it its key. */
function stored(level: Level, desk: CliDesk): readonly Clustered[] {
	const store = desk.openStore();
	const stories = store.window(desk.now() - windowMs);
	const firstOf = ({lead, eventId}: WindowStory) => (level === 'fold' ? lead : eventId);
	const ids = idsOf(
		store,
		stories.flatMap((story) => [
			story.key,
			firstOf(story),
			...(story.dupOf === undefined ? [] : [story.dupOf]),
		]),
	);
	return stories.flatMap((story) => {
		const id = ids.get(story.key);
		const copied = story.dupOf === undefined ? undefined : ids.get(story.dupOf);
		if (id === undefined) return [];
		const first = ids.get(firstOf(story)) ?? `gone-${firstOf(story)}`;
		return [{id, cluster: first, ...(copied !== undefined && {dup_of: copied})}];
	});
}

function idsOf(store: Store, keys: readonly StoryKey[]): ReadonlyMap<StoryKey, StoryId> {
	return new Map(store.headlines([...new Set(keys)]).map(({key, id}) => [key, id]));
}
