/**
 * Everything the screen says, in one place and by screen, which is why it is longer than any other file: whoever translates newsterm writes a second object of the
 * type `Words`. An entry is a text, or a small function of what stands in it: the order of words, plurals and dates
 * are a language's own. The tables of keys (`src/app/*-keys.ts`) keep their help beside their keys. Needs nothing but
 * types of the words.
 */
import type {Fault, Mark} from './model.js';

/** Thousands set apart: `12,345`. */
export function grouped(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 story`, `12 stories`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A number, or one that is written already: `12,345`, `999+`. */
type Amount = number | string;

const typeTag = 'type a word, such as later';
const sampleEdition = 'read the sample edition: no network, nothing is written';
const waitForIt = 'Nothing now: it is asked again by itself.';
const seeItsUrl = 'See that its "url" under "accounts" in the config file is the address of its API.';
const itsPublisher = 'Nothing here: whoever publishes it has to mend it.';

const words = {
	counts: {
		stories: (count: number) => counted(count, 'story', 'stories'),
		feeds: (count: number) => counted(count, 'feed'),
		outlets: (count: number) => counted(count, 'outlet'),
		moreOutlets: (count: number) => counted(count, 'more outlet'),
		rows: (count: number) => counted(count, 'row'),
		keys: (count: number) => counted(count, 'key'),
		tags: (count: number) => counted(count, 'tag'),
		unread: (count: Amount) => `${count} unread`,
		kept: (count: Amount) => `${count} kept`,
		failing: (count: Amount) => `${count} failing`,
		place: (at: Amount, of: Amount) => `${at} of ${of}`,
		megabytes: (count: number) => `${count.toFixed(1)} MB`,
		kilobytes: (count: number) => `${count} kB`,
		seconds: (count: number) => `${count} s`,
		partOf: (done: string, of: string, percent: number) => `${done} of ${of} (${percent} %)`,
	},

	dates: {
		days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
		months: [
			'January',
			'February',
			'March',
			'April',
			'May',
			'June',
			'July',
			'August',
			'September',
			'October',
			'November',
			'December',
		],
		dayAndMonth: (day: number, month: string) => `${day} ${month.slice(0, 3)}`,
		short: (weekday: string, day: number, month: string) =>
			`${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`,
		long: (weekday: string, day: number, month: string, year: number) => `${weekday} ${day} ${month} ${year}`,
		/** These three alone, over a day's stories. */
		weekday: (weekday: string, day: number, month: string) => `${weekday} ${day} ${month}`,
		today: 'Today',
		yesterday: 'Yesterday',
		todayAt: (time: string) => `today ${time}`,
		yesterdayAt: (time: string) => `yesterday ${time}`,
		/** A day as in `dayAndMonth`. */
		dayAt: (day: string, time: string) => `${day} ${time}`,
		dayOf: (day: string, year: number) => `${day} ${year}`,
	},

	/** How old a thing is: in six columns, in words, and as it is said of what was done. */
	age: {
		now: 'now',
		minutes: (count: number) => `${count}m`,
		hours: (count: number) => `${count}h`,
		days: (count: number) => `${count}d`,
		updated: 'updated',
		never: 'never',
	},
	ageInWords: {
		now: 'just now',
		minutes: (count: number) => counted(count, 'minute'),
		hours: (count: number) => counted(count, 'hour'),
		days: (count: number) => counted(count, 'day'),
	},
	ago: {
		now: 'just now',
		minutes: (count: number) => `${count} min ago`,
		hours: (count: number) => `${count} h ago`,
		days: (count: number) => (count === 1 ? 'a day ago' : `${count} days ago`),
		onDay: (date: string) => `on ${date}`,
		inYear: (year: number) => `in ${year}`,
	},
	span: {
		minutes: (count: number) => `${count} min`,
		hours: (count: number) => `${count} h`,
		days: (count: number) => counted(count, 'day'),
	},

	masthead: {
		noFeeds: 'no feeds yet',
		notFetched: 'not fetched yet',
		offline: 'offline',
		failing: (feeds: number) => `${counted(feeds, 'feed')} failing`,
		trending: 'TRENDING',
		noTopics: 'Topics appear once a few stories of the last day share one',
	},

	tabs: {frontPage: 'Front page', starred: 'Starred', followed: 'Followed', unreadOnly: 'unread only'},

	list: {
		inTheText: 'In the text',
		opensHere: 'The selected story opens here.',
		onlyHeadline: 'The feed gives no more than the headline.',
		waiting: (count: number) => `${grouped(count)} new`,
		tooSmall: (columns: number, rows: number) => `${columns} × ${rows} needed`,
	},

	/** Why a list is empty; each is followed by a key and what it does about it, of the same name in `emptyKey`. */
	empty: {
		allRead: 'Everything here is read.',
		noStarred: 'Nothing is starred yet.',
		noneSaved: (query: string) => `No story fits “${query}” now.`,
		noneAbout: (topic: string) => `No stories about ${topic} are left.`,
		noFeeds: 'The config file names no feeds.',
		notSynced: 'No stories yet: they come with the first sync.',
		serverFails: (account: string, words: string) => `No stories yet: ${account} ${words}.`,
		fetching: 'Fetching: stories come as the feeds answer.',
		neverFetched: 'No stories yet.',
		noneYet: 'No stories yet.',
		noneIn: (section: string) => `No stories in ${section} yet.`,
		unreachable: 'No feed could be reached.',
		failing: (feeds: number, isSection: boolean) =>
			feeds === 1
				? `The feed${isSection ? ' of this section' : ''} fails.`
				: `All ${grouped(feeds)} feeds${isSection ? ' of this section' : ''} fail.`,
		followedHidden: 'What is followed is muted, or its feed was removed.',
		noneFollowed: 'No event is followed now.',
		noneFound: (search: string) => `No story fits “${search}”.`,
		wantsQuotes: (meant: string) => `Several words want quotes: ${meant}.`,
		feedFails: (message: string) => `This feed has brought nothing: ${message}`,
		feedHasNone: 'This feed has no stories yet.',
	},
	emptyKey: {
		allRead: 'shows it all again',
		noStarred: 'stars the selected story',
		noneSaved: 'fetches',
		noneAbout: 'shows all news',
		noFeeds: 'adds one',
		notSynced: 'syncs now',
		serverFails: 'shows what to do',
		fetching: 'shows how each is doing',
		neverFetched: 'fetches them',
		noneYet: 'fetches again',
		unreachable: 'tries again',
		failing: 'shows why',
		followedHidden: 'shows what is muted',
		noneFollowed: 'follows that of the selected story',
		noneFound: 'gives the old list back',
		emptyFeed: 'goes back',
	},

	/** Why a key does nothing just now. */
	whyNot: {
		noStory: 'No story is selected',
		noFeed: 'No feed is selected',
		noLink: 'This story has no link',
		noLinks: 'This story has no links in its text',
		nothingToMark: 'There is nothing here to mark',
		noOutlets: 'No other outlet stands behind this row',
		noTopics: 'There are no topics now',
		noTopic: (number: number) => `There is no topic ${number}`,
		nothingToNarrow: 'There is nothing here to narrow',
		noSection: (name: string) => `There is no section ${name} any more`,
		topicGone: 'This topic is not on the bar any more',
		feedGone: 'This feed is not among your feeds any more',
		storyGone: 'This story is no longer in the store',
		noUnreadBelow: 'No unread story below this one',
		noUnreadAbove: 'No unread story above this one',
		noneBelow: 'No story below this one in its list',
		noneAbove: 'No story above this one in its list',
	},

	marks: {
		/** What was done with a list of stories: `12 stories marked read`. */
		done: {
			read: 'marked read',
			unread: 'marked unread',
			starred: 'starred',
			unstarred: 'unstarred',
			followed: 'followed',
			unfollowed: 'no longer followed',
			tagged: 'tagged',
			untagged: 'no longer tagged',
			muted: 'muted',
			unmuted: 'no longer muted',
		} satisfies Record<Mark, string>,
		/** What taking it back did: `Undone: 1 story unread again`. */
		undone: {
			read: 'unread again',
			unread: 'read again',
			starred: 'no longer starred',
			unstarred: 'starred again',
			followed: 'no longer followed',
			unfollowed: 'followed again',
			tagged: 'no longer tagged',
			untagged: 'tagged again:',
			muted: 'in sight again',
			unmuted: 'out of sight again',
		} satisfies Record<Mark, string>,
		nothingUnread: 'Nothing here was unread',
		soFar: (done: number, of: number) => `${grouped(done)} of ${grouped(of)} stories …`,
		stop: (key: string) => ` — ${key} stops, and undoes it`,
		doneTo: (stories: number, done: string) => `${counted(stories, 'story', 'stories')} ${done}`,
		/** Of one story, where it stands among other words. */
		unread: 'unread',
		starred: 'starred',
		followed: 'followed',
	},

	following: {
		followed: (again: string) => `Followed: later stories carry ›, and stand under Followed${again}`,
		keyStops: (key: string) => ` — ${key} again to stop`,
		unfollowed: 'No longer followed',
		joined: (outlet: string, title: string) => `› ${outlet}: ${title}`,
		joinedMore: (outlet: string, title: string, more: number) => `› ${outlet}: ${title}, and ${more} more`,
	},

	undo: {
		nothing: 'Nothing to undo',
		already: 'That was undone already',
		undone: 'Undone',
		stories: (stories: number, undone: string) => `Undone: ${counted(stories, 'story', 'stories')} ${undone}`,
		event: (undone: string) => `Undone: the event is ${undone}`,
		key: (key: string, isTyping: boolean) => ` — ${isTyping ? 'Esc, then ' : ''}${key} to undo`,
		feedsGone: (feeds: number) =>
			`Undone: ${feeds === 1 ? '1 feed is' : `${feeds} feeds are`} not among your feeds any more`,
		feedGone: (name: string) => `Undone: ${name} is not among your feeds any more`,
		movedBack: (title: string) => `${title} is at its old address again`,
		feedBack: (title: string) => `${title} is back`,
	},

	rounds: {
		alreadyFetching: 'Already fetching',
		noNetwork: 'No network: this is the stored news',
		failed: (feeds: number) => `${feeds} feeds failed`,
		keyShowsWhy: (key: string) => ` — ${key} shows why`,
		notifiedTitle: (stories: number) => `newsterm: ${counted(stories, 'new story', 'new stories')}`,
		notified: (outlet: string, title: string, more: number) => `${outlet}: ${title}, and ${more} more`,
		windowTitle: (waiting: number) => `newsterm — ${grouped(waiting)} new`,
	},

	article: {
		noTitle: '(no title)',
		by: (byline: string) => `By ${byline}`,
		minutes: (count: number) => `${count} min`,
		fullText: 'full text',
		enclosed: 'Enclosed: ',
		comments: 'Comments',
		alsoReportedBy: 'Also reported by',
		otherNews: 'Other news',
		noText: 'The feed gives no text.',
		noTextButPage: 'The feed gives no text; x fetches it from the page, o opens the page in the browser.',
		noPicture: (why: string) => `No picture: ${why}`,
		fetchingText: (title: string) => `Fetching the full text of ${title} …`,
		noFullText: (why: string) => `No full text: ${why}`,
		keyOpensPage: (key: string) => ` ${key} opens the page.`,
	},

	find: {
		label: 'Find',
		hint: 'in this story',
		none: 'not found',
		notIn: (sought: string) => `“${sought}” is not in this story`,
	},

	links: {
		title: 'Links',
		count: (links: number) => `${grouped(links)} in `,
		hint: 'type a number',
		none: (digits: string) => `There is no link ${digits}`,
		opening: (host: string) => `Opening ${host}`,
	},

	search: {
		title: 'Search',
		narrow: 'Narrow',
		hint: 'words, place:moscow, on:yesterday',
		notUnderstood: 'not understood',
		tooShort: 'three letters or more',
		goOn: 'go on typing',
		narrowed: (list: string, text: string) => `${list}, narrowed to “${text}”`,
	},

	topic: {
		title: 'Topic',
		extent: (stories: number, outlets: number) =>
			`${counted(stories, 'story', 'stories')} from ${counted(outlets, 'outlet')}`,
		pace: (days: number) => `in ${days} days`,
		escape: 'all news',
	},

	/** Sync servers. */
	accounts: {
		protocols: {greader: 'Google Reader API', miniflux: 'Miniflux', fever: 'Fever'},
		notSynced: 'not synced yet',
		synced: (ago: string) => `synced ${ago}`,
		toBeTold: (changes: number) => `${counted(changes, 'change')} to be told`,
		waits: (time: string) => `to be left alone until ${time}`,
		leaveAlone: (time: string) => `Nothing now: it asks to be left alone until ${time}.`,
		/** Of a feed: whose it is, and how that server fares. */
		of: (account: string, words: string) => `${account}: ${words}`,
		/** What is said otherwise of a server than of a feed. */
		faults: {auth: 'refuses the name or the password'} as Readonly<Partial<Record<Fault['code'], string>>>,
		remedies: {
			auth: 'See its "user" and its password under "accounts" in the config file.',
			gone: seeItsUrl,
			malformed: seeItsUrl,
			'not-a-feed': seeItsUrl,
			refused: seeItsUrl,
			empty: seeItsUrl,
			encoding: seeItsUrl,
			'too-large': waitForIt,
			io: waitForIt,
		} as Readonly<Partial<Record<Fault['code'], string>>>,
		facts: {
			protocol: 'Protocol',
			feeds: 'Feeds',
			lastSync: 'Last sync',
			nextSync: 'Next sync',
			toBeTold: 'To be told',
			account: 'Account',
		},
		nothingToTell: 'nothing',
		pending: (changes: number) => counted(changes, 'change'),
		deeds: {
			sync: 'sync with it now',
			syncWith: (account: string) => `sync with ${account} now`,
			edit: 'edit the config file',
		},
		syncing: (account: string) => `Syncing with ${account} …`,
		sick: (account: string, words: string) => `${account} ${words}`,
		allWell: (accounts: number) =>
			accounts === 1 ? 'The account is well' : `All ${counted(accounts, 'account')} are well`,
		held: (changes: number) => `⇅ ${grouped(changes)}`,
		/** For the ear: the same. */
		heldInWords: (changes: number) => `${counted(changes, 'change')} wait to be told to a server`,
		where: (feed: string) => `Where is ${feed} to be read from?`,
		inThisFile: 'This computer',
		inThisFileAbout: 'named in your config file, fetched from its own address',
		atServerAbout: 'subscribed to at the server, and read on all machines',
		takesNone: (protocol: string) => `${protocol} cannot subscribe: do it at the server`,
		takesNoneOf: (account: string) => `${account} takes no feeds from here: subscribe at the server itself`,
		subscribed: (feed: string, account: string) => `Subscribed to ${feed} at ${account}`,
		isThere: (feed: string, account: string) => `${account} has ${feed} already`,
		unsubscribeTitle: (feed: string, account: string) => `Unsubscribe from ${feed} at ${account}?`,
		unsubscribe: 'Unsubscribe',
		unsubscribeAbout: 'its stories are hidden here; the server may drop its own',
		unsubscribed: (feed: string, account: string) => `Unsubscribed from ${feed} at ${account}`,
		takenBack: (feed: string, account: string) => `Undone: ${account} is not to have ${feed} any more`,
		backAgain: (feed: string, account: string) => `${feed} is back at ${account}`,
		accountGone: (account: string) => `${account} is not among your accounts any more`,
	},

	feeds: {
		label: 'Feeds',
		none: 'No feeds yet.',
		noneCalled: 'No feed is called that.',
		heads: {section: 'SECTION', title: 'FEED', unread: 'UNREAD', last: 'LAST', state: 'STATE'},
		neverAnswered: 'It never answered yet.',
		lastAnswered: (ago: string) => `Last answered ${ago}.`,
		about: (section: string, unread: number) => `${section}, ${unread} unread`,
	},

	adding: {
		label: 'Add a feed',
		hint: 'address of a feed or a site',
		lookingHint: 'looking …',
		wantsAddress: 'Type the address of a feed or of a site',
		looking: (address: string) => `Looking at ${address} …`,
		noneFound: (address: string) => `No feed was found at ${address}`,
		menu: (feeds: number, address: string) => `${feeds} feeds at ${address}`,
		list: (feeds: number) => `${feeds} feeds`,
		noFeed: 'no feed',
		isThere: (name: string) => `${name} is among your feeds already`,
		allThere: (name: string) => `All ${name} are among your feeds already`,
		added: (name: string) => `Added ${name}`,
		addedSome: (added: number, name: string) => `Added ${added} of ${name}; the others were there already`,
	},

	removing: {
		title: (feed: string) => `Remove ${feed}?`,
		keep: 'Keep it',
		remove: 'Remove it',
		about: 'its stories are hidden, not lost',
		removed: (title: string) => `Removed ${title}`,
		notThere: (title: string) => `${title} is not in the config file any more`,
	},

	health: {
		title: 'Health',
		heads: {title: 'FEED', state: 'STATE', ok: 'LAST GOOD', next: 'NEXT DUE'},
		escape: 'back',
		noFeeds: 'No feeds yet',
		sick: (feeds: number, all: number) =>
			`${grouped(feeds)} of ${counted(all, 'feed')} ${feeds === 1 ? 'wants' : 'want'} looking after`,
		unfetched: (feeds: number, all: number) => `${grouped(feeds)} of ${counted(all, 'feed')} not fetched yet`,
		allWell: (feeds: number) => (feeds === 1 ? 'The feed is well' : `All ${counted(feeds, 'feed')} are well`),
		notFetched: 'not fetched yet',
		fetched: (ago: string) => `fetched ${ago}`,
		rateLimited: (time: string) => `rate-limited until ${time}`,
		waits: (time: string) => `waits until ${time}`,
		movedWithin: 'moved within its site',
		movedTo: (host: string) => `moved to ${host}`,
		faults: {
			offline: 'cannot be reached',
			timeout: 'takes too long',
			http: 'answers with an error',
			gone: 'gone for good: not asked any more',
			auth: 'asks for a password',
			'rate-limited': 'asks to be left alone',
			'too-large': 'too large',
			'not-a-feed': 'is no feed',
			malformed: 'cannot be read',
			empty: 'empty',
			encoding: 'in no known encoding',
			io: 'file cannot be read',
			refused: 'not allowed',
		} satisfies Record<Fault['code'], string>,
		/** What can be done about it. */
		remedies: {
			offline: 'Nothing, if the network was down: it is asked again by itself.',
			timeout: waitForIt,
			http: waitForIt,
			gone: 'Remove it, or look on its site for a new feed.',
			auth: 'Put what it wants into its "auth" in the config file.',
			'rate-limited': waitForIt,
			'too-large': 'Look on its site for a smaller feed.',
			'not-a-feed': 'Look on its site for the feed, and add that instead.',
			malformed: itsPublisher,
			empty: 'Nothing now: it may be filled again.',
			encoding: itsPublisher,
			io: 'See that the file is there and may be read.',
			refused: 'Look on its site for another address.',
		} satisfies Record<Fault['code'], string>,
		takeInstead: (url: string) => `Take the feed of that page: ${url}`,
		followMove: (url: string) => `Follow the move: it is at ${url}`,
		leaveAlone: (time: string) => `Nothing now: it is not to be asked before ${time}.`,
		failsOften: (times: number) =>
			`It failed ${times} times in a row: look on its site for a new feed, or remove it.`,
		facts: {
			address: 'Address',
			movedTo: 'Moved to',
			foundThere: 'Found there',
			section: 'Section',
			lastGood: 'Last good',
			nextDue: 'Next due',
			failures: 'Failures',
			stories: 'Stories',
		},
		neverYet: 'never yet',
		notAnyMore: 'not any more',
		inARow: (times: number) => `${times} in a row`,
		stories: (stories: number, unread: number) => `${counted(stories, 'story', 'stories')}, ${unread} unread`,
		deeds: {
			retry: 'ask it again now',
			followMove: (url: string) => `take over ${url}`,
			remove: 'remove it; its stories are hidden, not lost',
			openSite: 'open its site',
		},
		notBefore: (title: string, time: string) => `${title} is not to be asked before ${time}`,
		asking: (title: string) => `Asking ${title} …`,
		notMoved: (title: string) => `${title} has not moved`,
		isThere: (title: string) => `Where ${title} moved to is among your feeds already: remove this one`,
		moved: (title: string, url: string) => `${title} moved to ${url}`,
	},

	brief: {
		nothingSinceVisit: (span: string) => `Nothing new since you were here (${span}).`,
		nothing: (span: string) => `Nothing new in the last ${span}.`,
		sinceVisit: (span: string, stories: number, events: number) =>
			`Since you were here (${span}): ${counted(stories, 'story', 'stories')}, ${counted(events, 'event')}`,
		inTheLast: (span: string, stories: number, events: number) =>
			`In the last ${span}: ${counted(stories, 'story', 'stories')}, ${counted(events, 'event')}`,
	},

	palette: {
		hint: 'type a command or a name',
		none: 'Nothing here is called that.',
		/** Behind each finding; to be typed as well. */
		kinds: {section: 'section', topic: 'topic', feed: 'feed', theme: 'theme', setting: 'setting'},
		topicAgain: 'again: all stories',
		setting: (name: string) => `set ${name}`,
	},

	menus: {
		section: 'Section',
		theme: 'Theme',
		themeSet: (theme: string) => `Theme ${theme} until you quit; "theme": "${theme}" in the config keeps it`,
	},

	themes: {
		broadsheet: 'Your terminal’s own colours, light or dark',
		highContrast: 'White on black, bright accents, no greys',
		ink: 'Dark: warm grey on near-black, an amber accent',
		mono: 'No colour: bold, dim, inverse, underline',
		paper: 'Light: black on newsprint, a brick-red accent',
		sixteen: 'The sixteen ANSI colours, for a dark terminal',
	},

	files: {
		none: 'No file comes with this story',
		notWeb: 'Only what stands on the web is played',
		play: 'Play',
		download: 'Download',
		playing: (name: string) => `Playing ${name} …`,
		downloading: (name: string, key: string | undefined) =>
			`Downloading ${name} …${key === undefined ? '' : ` ${key} stops it`}`,
		stopped: (name: string, key: string | undefined) =>
			`Stopped; what came of ${name} is kept${key === undefined ? '' : `, ${key} goes on with it`}`,
		/** In the footer, how far it is. */
		shown: (percent: number) => `↓ ${percent} %`,
		shownBytes: (megabytes: number) => `↓ ${megabytes.toFixed(0)} MB`,
	},

	share: {
		title: (story: string) => `Share: ${story}`,
		copyLink: 'Copy link',
		copyBoth: 'Copy headline and link',
		copyBothAbout: 'on one line',
		downloads: 'your downloads',
		saveMarkdown: (folder: string) => `Save as Markdown in ${folder}`,
		saveHtml: (folder: string) => `Save as HTML in ${folder}`,
		saveText: (folder: string) => `Save as text in ${folder}`,
		mail: 'Mail',
		mailAbout: 'headline and link, in your mail program',
		pipe: 'Pipe to a command',
		pipeAbout: 'its text; you type the command',
		copied: (text: string) => `Copied ${text}`,
		mailed: 'Given to your mail program',
		saved: (file: string) => `Saved ${file}`,
		piped: (command: string) => `Piped to ${command}`,
		done: (name: string) => `${name}: done`,
	},

	pipe: {
		label: 'Pipe to',
		hint: 'a command; no shell runs it',
		wantsCommand: 'Type a command, such as wc -w',
		noShell: (sign: string) => `No shell runs this, and ${sign} is a shell's: try sh -c "…"`,
	},

	mute: {
		label: 'Mute',
		hint: 'a word, or feed:bbc cricket',
		title: 'Mute',
		word: 'Mute a word …',
		wordAbout: 'or words in a row, or a query',
		feed: (title: string) => `Mute ${title}`,
		feedAbout: 'all stories of this feed',
		event: 'Mute this event',
		topic: (label: string) => `Mute the topic ${label}`,
		eventAbout: 'this story, and what follows of it',
		inConfig: (name: string) => `${name} is muted in the config`,
		showAgain: (name: string) => `Show ${name} again`,
		outOfSight: (stories: number) => `${counted(stories, 'story', 'stories')} out of sight`,
		inConfigFile: (opens: string) => `It stands in the config file${opens}`,
		keyOpens: (key: string) => ` — ${key} opens it`,
		keyUndoes: (key: string) => ` — ${key} to undo`,
		noStoryYet: 'no story yet',
		hides: (stories: number) => `hides ${counted(stories, 'story', 'stories')}`,
		hidesMore: (stories: number) => `hides ${grouped(stories)}+ stories`,
		refused: (why: string) => `Not muted: ${why}`,
		already: (name: string) => `${name} is muted already`,
		muted: (name: string, stories: number) =>
			`Muted ${name}: ${counted(stories, 'story', 'stories')} out of sight`,
		unmuted: (name: string, stories: number) =>
			`${name} is not muted any more: ${counted(stories, 'story', 'stories')} back`,
	},

	tags: {
		label: 'Tags',
		hint: 'type a tag, or a new one',
		none: `No tags yet: ${typeTag}.`,
		noTag: 'A tag is one word of letters, digits and -.',
		new: 'new',
		wantsWord: 'Type a word for the story: letters, digits and -',
		refused: (typed: string) => `“${typed}” is no tag: one word of letters, digits and -, 32 at most`,
	},

	firstRun: {
		intro:
			'A front page of your own feeds, in the terminal: headlines, the topics of the day, and articles set to be read. ' +
			'Everything stays on this computer.',
		more: (arrow: string, hidden: number) => `${arrow} ${hidden} more`,
		address: 'Address',
		addressHint: 'type the address of a site, a feed or an OPML file',
		sample: 'Sample',
		sampleHint: sampleEdition,
		opensSample: 'opens the sample edition',
		beginsOnce: 'begins, once a feed is ticked or an address typed',
		begins: (feeds: number) => `begins with ${counted(feeds, 'feed')}`,
		keptIn: (file: string) => `, kept in ${file}`,
		wantsFeed: 'Tick a feed, or type the address of one',
	},

	help: {
		label: 'Keys',
		hint: 'type to narrow',
		none: 'No key does that.',
		places: {
			list: 'In a list',
			topics: 'On the topics',
			article: 'In an article',
			find: 'Finding words in an article',
			links: 'In the links of an article',
			search: 'In a search',
			filter: 'While a list is narrowed',
			add: 'Adding a feed',
			pipe: 'Piping to a command',
			help: 'In help',
			feeds: 'In the feeds',
			health: 'In the health of the feeds',
			brief: 'In the brief',
			palette: 'In the palette',
			tags: 'In the tags of a story',
			mute: 'Muting a word',
			'first-run': 'On the first page',
			everywhere: 'Everywhere',
		},
		/** Keys of nine digits, in one row. */
		digits: {
			topic: 'topic by its number; again: all stories',
			brief: 'read the event of this number',
			count: 'how far, before a move: 5j, 12G',
			link: 'open the link of this number',
		},
		/** In the footer, where no row of a table says it. */
		menuMove: 'move',
		menuChoose: 'choose',
		menuBack: 'back',
		typing: {keys: 'type', words: 'an address'},
	},

	keys: {
		/** As the screen shows them. */
		shown: {
			enter: '⏎',
			escape: 'Esc',
			left: '←',
			right: '→',
			up: '↑',
			down: '↓',
			space: 'Space',
			tab: 'Tab',
			'shift+tab': '⇧Tab',
			pageup: 'PgUp',
			pagedown: 'PgDn',
			home: 'Home',
			end: 'End',
		},
		/** For a terminal that has no such signs. */
		inAscii: {
			'⏎': 'Enter',
			'⇧': 'Shift+',
			'↑↓': 'Up/Down',
			'↑': 'Up',
			'↓': 'Down',
			'←': 'Left',
			'→': 'Right',
		},
		/** For the ear: what is shown, where that is silent or is read out as something else. */
		spoken: {
			'⏎': 'Enter',
			Esc: 'Escape',
			'↑': 'Up',
			'↓': 'Down',
			'←': 'Left',
			'→': 'Right',
			PgUp: 'Page Up',
			PgDn: 'Page Down',
			'?': 'question mark',
			':': 'colon',
			'/': 'slash',
			'|': 'bar',
			'+': 'plus',
			'[': 'left bracket',
			']': 'right bracket',
			'{': 'left brace',
			'}': 'right brace',
			'<': 'less than',
			'>': 'greater than',
			',': 'comma',
			'.': 'full stop',
			'-': 'hyphen',
			'=': 'equals',
			'#': 'number sign',
			'!': 'exclamation mark',
			$: 'dollar',
		},
		control: (key: string) => `Control ${key}`,
		shift: (key: string) => `Shift ${key}`,
		fromTo: (first: string, last: string) => `${first} to ${last}`,
		either: (keys: readonly string[]) => keys.join(' or '),
	},

	/** For the ear alone; what is on the screen is read out in its own words. */
	speech: {
		opened: {
			add: 'Add a feed: type the address of a feed or a site. Enter looks there, Escape leaves.',
			pipe: 'Pipe this story to a command: type it, no shell runs it. Enter runs it, Escape leaves.',
			mute: 'Mute: type a word, words in a row, or a query such as feed:bbc cricket. Enter mutes it, Escape leaves.',
			find: 'Find in this story: type words, Enter keeps the find, Escape leaves it.',
			palette: 'Commands: type one, or a name. Enter chooses, Escape leaves.',
			topics: 'Topics: Left and Right choose, Enter picks',
			brief: (head: string) => `Brief. ${head}`,
			feeds: (feeds: number) =>
				`${counted(feeds, 'feed')}: type to narrow, Enter opens a feed’s list, Escape leaves`,
			health: (feeds: number, failing: number) =>
				`Health of ${counted(feeds, 'feed')}, ${failing === 0 ? 'all are well' : `${failing} failing`}: Enter tells more, Escape leaves`,
			help: (keys: number) =>
				`Help, ${counted(keys, 'key')}: Up and Down walk through them, type to find one, Escape leaves`,
			links: (links: number) => `${counted(links, 'link')}: Enter or its number opens one, Escape leaves`,
			menu: (title: string) => `${title}: Enter or a number chooses, Escape leaves`,
			search: 'Search: type words, or place:moscow, feed:bbc, on:yesterday. Escape closes.',
			narrow: (list: string) =>
				`Narrow ${list}: type words, or place:moscow, feed:bbc, on:yesterday. Escape closes.`,
			tags: (story: string) => `Tags of ${story}: type one, Enter puts it on or takes it off, Escape leaves`,
			firstRun: 'Space ticks a feed, typing is the address of one, Enter begins, Control C leaves.',
		},
		/** Before what is typed. */
		prompts: {
			search: 'Search',
			filter: 'Narrow',
			find: 'Find',
			add: 'Address',
			pipe: 'Pipe to',
			mute: 'Mute',
			tags: 'Tag',
			help: 'Find a key',
			feeds: 'Find a feed',
			palette: 'Command',
			'first-run': 'Address',
		},
		nothingTyped: 'Nothing typed',
		typed: (typed: string, found: string) => `${typed}: ${found}`,
		found: (count: number) => `${count} found`,
		pressKeys: (keys: string) => `Press ${keys}.`,
		helpKey: 'for the keys',
		paletteKey: 'for a command by its name',
		topics: (labels: readonly string[]) => `Topics: ${labels.join('; ')}`,
		offline: 'offline',
		fetching: (feeds: number) => `Fetching ${counted(feeds, 'feed')}`,
		nothingNew: 'Fetched: nothing new in this list',
		newAbove: (count: number) => `${grouped(count)} new above this list`,
		keyShowsNew: (waiting: string, key: string) => `${waiting}, ${key} shows them`,
		/** In the stead of the sign › before, and within, a notice. */
		followedBefore: 'Followed: ',
		followedSign: '“followed”',
		looking: (address: string) => `Looking at ${address}`,
		endOfList: 'End of list',
		beginningOfList: 'Beginning of list',

		row: {
			unread: 'Unread',
			read: 'Read',
			starred: 'Starred',
			unstarred: 'No longer starred',
			tagged: (tags: readonly string[]) => `tagged ${tags.join(' and ')}`,
			unfolded: (rows: number) => `Unfolded, ${counted(rows, 'row')} below`,
			folded: 'Folded',
			inFold: 'In this fold',
		},
		list: {
			topic: (label: string) => `Topic ${label}`,
			fromOutlets: (outlets: number) => `from ${counted(outlets, 'outlet')}`,
			thisList: 'this list',
			wholeList: 'the whole list',
			notUnderstood: (character: number, expected: string) =>
				`not understood at character ${character}: ${expected}`,
		},
		article: {
			backTo: (title: string) => `Back to: ${title}`,
			noHeadline: 'No headline',
			awaited: 'The full text is being fetched.',
			alsoReported: 'also reported',
			otherNews: 'other news',
			aboveLists: 'Above the lists: the text',
			heading: (text: string) => `Heading: ${text}`,
			quote: (text: string) => `Quote: ${text}`,
			photograph: (about: string) => `Photograph: ${about}`,
			code: 'Code:',
			endOfCode: 'End of code.',
			table: 'Table:',
			endOfTable: 'End of table.',
		},
		find: {
			closed: 'Find closed',
			none: 'not in this story',
			place: (at: number, of: number, hasMore: boolean) => `${at} of ${of}${hasMore ? ' or more' : ''}`,
		},
		briefHelp: 'A digit reads on, Escape leaves.',
		feeds: {lastStory: (ago: string) => `last story ${ago}`},
		health: {
			neverGood: 'never good yet',
			lastGood: (ago: string) => `last good ${ago}`,
			nextDue: (time: string) => `next due ${time}`,
		},
		menuCurrent: 'current',
		paletteKeyIs: (key: string) => `key ${key}`,
		tags: {none: `No tags yet: ${typeTag}`, thisStory: 'this story', on: 'on', off: 'off'},
		firstRun: {
			keptIn: (file: string) => `Kept in ${file}`,
			ticked: 'Ticked',
			notTicked: 'Not ticked',
			rowTicked: 'ticked',
			rowNotTicked: 'not ticked',
			tickedInAll: (feeds: number) => `${counted(feeds, 'feed')} ticked in all`,
			address: 'address of a site, a feed or an OPML file',
			sample: sampleEdition,
		},
	},
};

type Sealed<T> = T extends (...values: never[]) => string ? T : {readonly [name in keyof T]: Sealed<T[name]>};

/** What a language says: a translation is another object of this type. */
export type Words = Sealed<typeof words>;

export const english: Words = words;
