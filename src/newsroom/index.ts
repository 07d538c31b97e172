/**
 * The newsroom knows what is being talked about: which stories tell one event, what trends, what is related, and
 * where a text was filed. It does not know where stories come from, where they are kept or how they look.
 */

export {clusterStories} from './cluster-stories.js';
export type {Clipping, Clusters, Place} from './clusters.js';
export {createClusters} from './create-clusters.js';
export {datelineOf} from './dateline-of.js';
export {nearest} from './nearest.js';
export {readByline} from './read-byline.js';
export {readDateline} from './read-dateline.js';
export {relatedStories} from './related-stories.js';
export {searchWords} from './search-words.js';
export {seemsWrittenIn} from './seems-written-in.js';
export type {ToldStory} from './told-story.js';
export {topicsAt} from './topics-at.js';
