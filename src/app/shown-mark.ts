import type {Headline, Mark} from '../model.js';
import type {Intent} from '../store/index.js';

type Shown = Exclude<Mark, 'tagged' | 'untagged' | 'muted' | 'unmuted'>;

const shownAs: Readonly<Record<Shown, readonly ['isUnread' | 'isStarred' | 'isFollowed', boolean]>> = {
	read: ['isUnread', false],
	unread: ['isUnread', true],
	starred: ['isStarred', true],
	unstarred: ['isStarred', false],
	followed: ['isFollowed', true],
	unfollowed: ['isFollowed', false],
};

/** The same headline when it is so already. */
export function marked(headline: Headline, {mark, tag}: Intent): Headline {
	if (mark === 'tagged' || mark === 'untagged') return tagged(headline, mark === 'tagged', tag);
	if (mark === 'muted' || mark === 'unmuted') return headline; // the row goes, or comes, with the next page
	const [field, value] = shownAs[mark];
	return (headline[field] ?? false) === value ? headline : {...headline, [field]: value};
}

function tagged(headline: Headline, isWanted: boolean, tag: string | undefined): Headline {
	const {tags: before = [], ...rest} = headline;
	if (tag === undefined || before.includes(tag) === isWanted) return headline;
	const tags = isWanted ? [...before, tag].sort() : before.filter((name) => name !== tag);
	return tags.length === 0 ? rest : {...rest, tags};
}
