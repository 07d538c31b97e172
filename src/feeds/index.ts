/**
 * Feeds: a URL or a file in, stories out; discovery and OPML; the one way onto the network. Knows formats, servers
 * and their sins. Does not know the store, the config file, the screen, or what time it is.
 */
export {describeFeed} from './describe-feed.js';
export {readGoreadCache} from './elsewhere/read-goread-cache.js';
export {readSfeedRead, type SfeedFile} from './elsewhere/read-sfeed-read.js';
export {FeedError} from './feed-error.js';
export {writeFault} from './fetch/download-faults.js';
export {openFetcher} from './fetch/open-fetcher.js';
export type * from './fetcher.js';
export {pageMarkup} from './html/page-markup.js';
export {type ListedSubscriptions, listedAddress, takeListed} from './listed-feeds.js';
export {parseDocument} from './parse-document.js';
export {toIndexed} from './plain-text.js';
export {readSubscriptions} from './read-subscriptions.js';
export {possibleIds} from './story-identity.js';
export type * from './sync/sync-server.js';
export {withoutAnySecrets, withoutSecrets} from './web-address.js';
export {writeOpml} from './write-opml.js';
