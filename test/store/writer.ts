/** A process that writes: stories of its own feed in batches of fifty, until it has written as many as it was told. */
import {openStore} from '../../src/store/index.js';
import {courier, edited, gazette, herald, noon} from './stories.js';

const [path = '', feedUrl = gazette, batches = '10'] = process.argv.slice(2);
const store = openStore(path);
store.syncSubscriptions([{url: gazette}, {url: courier}, {url: herald}], [], noon);
const first = store.feeds().find(({url}) => url === feedUrl)?.stories ?? 0;

for (let batch = 0; batch < Number(batches); batch++) {
	const stories = Array.from({length: 50}, (_, n) =>
		edited({
			name: (first + batch * 50 + n).toString(36).padStart(5, '0') + (feedUrl === gazette ? 'g' : 'c'),
			feedUrl,
			lede: 'words of a lede '.repeat(20),
			content: 'a body '.repeat(200),
		}),
	);
	store.batch(() => {
		const {added} = store.upsert(feedUrl, stories, noon);
		const lead = added[0]?.key ?? 0;
		store.place(added.map(({key}, n) => ({key, lead: n % 2 === 0 ? key : lead, eventId: lead})));
	});
	process.stdout.write('batch\n');
}
store.close();
