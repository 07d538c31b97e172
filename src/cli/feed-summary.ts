import type {Feed} from '../model.js';
import type {CliDesk} from './command.js';
import {isoDate} from './iso-date.js';
import {tableLine} from './table.js';

/** A feed to look over: what it is, what was odd, and its stories. */
export function feedSummary(source: string, feed: Feed, desk: CliDesk): readonly string[] {
	const {title, format, version, encoding, stories, warnings} = feed;
	const kind = [format, version].filter((part) => part !== undefined).join(' ');
	return [
		`${source}: ${title ?? '(no title)'} (${kind}, ${encoding}, ${stories.length} ${stories.length === 1 ? 'story' : 'stories'})`,
		...warnings.map((warning) => `  ${warning}`),
		...stories.map((story) => {
			const date =
				isoDate(story.publishedAt ?? story.updatedAt)
					?.slice(0, 16)
					.replace('T', ' ') ?? '';
			return tableLine([date, story.title ?? story.lede], [{width: 16, from: 48}], desk);
		}),
	];
}
