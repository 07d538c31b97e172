import type {EpochMs, Feed, Story} from '../model.js';

/** A feed as `newsterm parse --json` prints it, without `source` and `ok`. Absent fields are left out. */
export function describeFeed(feed: Feed): object {
	return {
		format: feed.format,
		version: feed.version,
		encoding: feed.encoding,
		feed: {
			id: feed.id,
			title: feed.title,
			link: feed.link,
			selfUrl: feed.selfUrl,
			hub: feed.hub,
			description: feed.description,
			language: feed.language,
			updated: isoDate(feed.updatedAt),
			published: isoDate(feed.publishedAt),
			authors: feed.authors,
			categories: feed.categories,
			image: feed.image,
			icon: feed.icon,
		},
		stories: feed.stories.map(describeStory),
		warnings: feed.warnings,
	};
}

function describeStory(story: Story): object {
	return {
		id: story.guid,
		title: story.title,
		link: story.url,
		authors: story.authors,
		published: isoDate(story.publishedAt),
		updated: isoDate(story.updatedAt),
		summary: story.summary,
		content: story.content,
		categories: story.categories,
		enclosures: story.enclosures.map(({url, type, bytes}) => ({url, type, length: bytes})),
		commentsUrl: story.commentsUrl,
		image: story.pictures[0]?.url,
		source: story.outlet,
		language: story.language,
	};
}

/** UTC; absent also for an instant no calendar holds. */
function isoDate(at: EpochMs | undefined): string | undefined {
	const date = at === undefined ? undefined : new Date(at);
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
