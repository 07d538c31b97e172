/** The feed formats newsterm reads, in the order they are tried. One file and one line each; none knows another. */
import type {FeedAdapter} from '../wire.js';
import {atom} from './atom.js';
import {hFeed} from './h-feed.js';
import {jsonFeed} from './json-feed.js';
import {rdf} from './rdf.js';
import {rss} from './rss.js';
import {sitemap} from './sitemap.js';

export const adapters: readonly FeedAdapter[] = [rss, atom, rdf, jsonFeed, sitemap, hFeed];
