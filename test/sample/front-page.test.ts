import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {beforeAll, expect, it} from 'vitest';
import {parseDocument} from '../../src/feeds/index.js';
import {createClusters, type Place, readDateline} from '../../src/newsroom/index.js';
import {edition, sampleDir} from './edition.js';

const noon = Date.parse(edition.time);
const clusters = createClusters();
let places: readonly Place[] = [];

beforeAll(() => {
	const clippings = edition.feeds.flatMap(({file, title: outlet}) => {
		const path = `${sampleDir}${file}`;
		const {stories} = parseDocument({url: pathToFileURL(path).href, bytes: readFileSync(path)});
		return stories.map(({title = '', lede, publishedAt: at = 0}) => ({
			title,
			lede: lede.slice(readDateline(lede)?.offset ?? 0),
			outlet,
			at,
		}));
	});
	const inOrder = clippings.sort((a, b) => a.at - b.at);
	places = inOrder.map((clipping, key) => clusters.add({key, ...clipping}).place);
});

it('has enough going on to fill the bar of topics', () => {
	const topics = clusters.topics({now: noon, limit: 9});
	expect(topics.filter(({outlets}) => outlets >= 4).length).toBeGreaterThanOrEqual(5);
});

it('tells several events in many voices, so that rows fold', () => {
	const leads = places.map(({lead}) => lead);
	const told = new Set(leads.filter((lead) => leads.filter((other) => other === lead).length >= 3));
	expect(told.size).toBeGreaterThanOrEqual(6);
});

it('holds copies of the wire, as regional papers do', () => {
	expect(places.filter(({dupOf}) => dupOf !== undefined).length).toBeGreaterThanOrEqual(3);
});
