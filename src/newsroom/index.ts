/**
 * The newsroom knows what is being talked about: which stories tell one event, what trends, what is related, and
 * where a text was filed. It does not know where stories come from, where they are kept or how they look.
 */

export {type ClusteredStory, clusterStories} from './cluster-stories.js';
export type {Clipping, Clusters, Merge, Place} from './clusters.js';
export {type ClusterOptions, createClusters, type NewsClusters} from './create-clusters.js';
export {datelineOf, type ReadText} from './dateline-of.js';
export {nearest} from './nearest.js';
export {readByline} from './read-byline.js';
export {type FoundDateline, readDateline} from './read-dateline.js';
export {type Related, relatedStories} from './related-stories.js';
export {searchWords} from './search-words.js';
export type {ToldStory} from './told-story.js';
export {type TopicAt, topicsAt} from './topics-at.js';
export type {TrendingTopic} from './trending-topics.js';
