import {execFileSync} from 'node:child_process';
import {chmodSync, lstatSync, readFileSync, statSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	addFeed,
	addFeeds,
	type FileEdit,
	moveFeed,
	readConfig,
	removeFeed,
	takeBackEdit,
} from '../../src/config/index.js';
import {configFile, tempDir} from './temp-home.js';

const added = 'https://example.org/new.atom?a=1.2&b';

/** As after a restart: what is kept of an edit is text. */
async function takeBack(file: string, edit: FileEdit | undefined): Promise<void> {
	await takeBackEdit(file, JSON.parse(JSON.stringify(edit)));
}

async function afterAdding(text: string): Promise<string> {
	const file = configFile(text);
	expect(await addFeed(file, added)).toBeDefined();
	return readFileSync(file, 'utf8');
}

async function afterRemoving(text: string, url: string): Promise<string> {
	const file = configFile(text);
	expect(await removeFeed(file, url)).toBeDefined();
	return readFileSync(file, 'utf8');
}

describe('addFeed', () => {
	it.each([
		[
			'a list with an item a line',
			'{\n  // mine\n  "feeds": [\n    "https://example.org/a", // first\n    "https://example.org/b" // last\n  ],\n  "measure": 80\n}\n',
			'{\n  // mine\n  "feeds": [\n    "https://example.org/a", // first\n    "https://example.org/b", // last\n    "NEW"\n  ],\n  "measure": 80\n}\n',
		],
		[
			'a list with a trailing comma',
			'{\n\t"feeds": [\n\t\t"https://example.org/a", /* one */ // first\n\t\t// end\n\t],\n}',
			'{\n\t"feeds": [\n\t\t"https://example.org/a", /* one */ // first\n\t\t"NEW",\n\t\t// end\n\t],\n}',
		],
		[
			'a list on one line',
			'{"feeds": ["https://example.org/a"]}',
			'{"feeds": ["https://example.org/a", "NEW"]}',
		],
		[
			'a list on one line with a trailing comma',
			'{"feeds": ["https://example.org/a",]}',
			'{"feeds": ["https://example.org/a", "NEW"]}',
		],
		['an empty list', '{\n\t"feeds": [],\n}\n', '{\n\t"feeds": [\n\t\t"NEW",\n\t],\n}\n'],
		[
			'an empty list with a note',
			'{\n  "feeds": [ /* none yet */ ],\n}\n',
			'{\n  "feeds": [ /* none yet */\n    "NEW",\n  ],\n}\n',
		],
		[
			'an empty list with a line of its own for the note',
			'{\n  "feeds": [\n    // none yet\n  ],\n}\n',
			'{\n  "feeds": [\n    // none yet\n    "NEW",\n  ],\n}\n',
		],
		[
			'a list of objects over several lines',
			'{\r\n\t"feeds": [\r\n\t\t{\r\n\t\t\t"url": "https://example.org/a"\r\n\t\t} // a\r\n\t]\r\n}\r\n',
			'{\r\n\t"feeds": [\r\n\t\t{\r\n\t\t\t"url": "https://example.org/a"\r\n\t\t}, // a\r\n\t\t"NEW"\r\n\t]\r\n}\r\n',
		],
	])('adds to %s and leaves the rest alone', async (_what, before, after) => {
		expect(await afterAdding(before)).toBe(after.replace('NEW', added));
	});

	it('makes the list when there is none', async () => {
		const text = await afterAdding('{\n\t// wide\n\t"measure": 80\n}\n');

		expect(text).toContain('// wide');
		expect(text).toContain(added);
	});

	it('keeps a byte order mark', async () => {
		expect(await afterAdding('\uFEFF{"feeds": []}')).toMatch(/^\uFEFF\{/);
	});

	it('edits an odd layout, too', async () => {
		const text = await afterAdding('{"feeds": [\n"https://example.org/a"\n,\n"https://example.org/b"\n,\n]}');

		expect(readConfig(configFile(text))?.feeds.map((feed) => feed.url)).toEqual([
			'https://example.org/a',
			'https://example.org/b',
			added,
		]);
	});

	it('writes title and section beside the address', async () => {
		const file = configFile('{"feeds": []}');
		await addFeed(file, {url: added, title: 'A "wire"', section: 'World'});

		expect(readFileSync(file, 'utf8')).toContain(
			`{"url": "${added}", "title": "A \\"wire\\"", "section": "World"},`,
		);
	});

	it('does not touch the file for a feed that is there, whatever signs in to it', async () => {
		const file = configFile('{"feeds": [{"url": "https://me:pw@example.org/a"}]}');
		const before = statSync(file);

		expect(await addFeed(file, 'https://EXAMPLE.org/a')).toBeUndefined();
		expect(statSync(file)).toMatchObject({ino: before.ino, mtimeMs: before.mtimeMs});
	});

	it('adds many in one go, each once', async () => {
		const file = configFile('{"feeds": ["https://example.org/a"]}');
		const many = [
			'https://example.org/a',
			'https://example.org/b',
			'https://example.org/b',
			'https://example.org/c',
		];

		expect((await addFeeds(file, many))?.contrary).toMatchObject({urls: {length: 2}});
		expect(readConfig(file)?.feeds).toHaveLength(3);
	});

	it.each([
		['a scheme that is not fetched', '{"feeds": []}', 'javascript:alert(1)', 'begins with javascript:'],
		['a broken file', '{"feeds": [', added, 'half saved'],
		['a file with a wrong setting', '{"mesure": 1}', added, 'did you mean "measure"?'],
	])('leaves the file as it is for %s', async (_what, text, feed, problem) => {
		const file = configFile(text);

		await expect(addFeed(file, feed)).rejects.toThrow(problem);
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	it('does not make a file of its own', async () => {
		await expect(addFeed(join(tempDir(), 'config.json'), added)).rejects.toThrow('there is no such file yet');
	});

	it.skipIf(process.platform === 'win32')('waits for nothing that a pipe might say', async () => {
		const pipe = join(tempDir(), 'config.json');
		execFileSync('mkfifo', [pipe]);
		await expect(addFeed(pipe, added)).rejects.toThrow('this is not a file');
	});

	it('keeps the permissions of the file', async () => {
		const file = configFile('{"feeds": []}');
		chmodSync(file, 0o640);
		await addFeed(file, added);

		expect(statSync(file).mode & 0o777).toBe(0o640);
	});

	it('writes through a link and leaves it a link', async () => {
		const file = configFile('{"feeds": []}');
		const link = join(tempDir(), 'linked.json');
		symlinkSync(file, link);
		await addFeed(link, added);

		expect(lstatSync(link).isSymbolicLink()).toBe(true);
		expect(readFileSync(file, 'utf8')).toContain(added);
	});

	it('edits a file of any name', async () => {
		const dir = tempDir();
		symlinkSync(configFile('{"feeds": []}'), join(dir, 'my.feeds'));

		expect(await addFeed(join(dir, 'my.feeds'), added)).toBeDefined();
	});
});

describe('removeFeed', () => {
	const three =
		'{\n\t"feeds": [\n\t\t// A\n\t\t"https://example.org/a", // a\n\t\t// B\n\t\t"https://example.org/b", // b\n\t\t"https://example.org/c" // c\n\t]\n}\n';

	it.each([
		[
			'the first',
			'https://example.org/a',
			'{\n\t"feeds": [\n\t\t// A\n\t\t// B\n\t\t"https://example.org/b", // b\n\t\t"https://example.org/c" // c\n\t]\n}\n',
		],
		[
			'the middle',
			'https://example.org/b',
			'{\n\t"feeds": [\n\t\t// A\n\t\t"https://example.org/a", // a\n\t\t// B\n\t\t"https://example.org/c" // c\n\t]\n}\n',
		],
		[
			'the last',
			'https://example.org/c',
			'{\n\t"feeds": [\n\t\t// A\n\t\t"https://example.org/a", // a\n\t\t// B\n\t\t"https://example.org/b" // b\n\t]\n}\n',
		],
	])('takes %s line out and leaves the comments of the others', async (_which, url, after) => {
		expect(await afterRemoving(three, url)).toBe(after);
	});

	it.each([
		[
			'first',
			'{"feeds": ["https://example.org/x", "https://example.org/b", /* b */]}',
			'{"feeds": ["https://example.org/b", /* b */]}',
		],
		[
			'last',
			'{"feeds": ["https://example.org/b" /* b */, "https://example.org/x"]}',
			'{"feeds": ["https://example.org/b" /* b */]}',
		],
		[
			'last, trailing comma',
			'{"feeds": ["https://example.org/b", "https://example.org/x",]}',
			'{"feeds": ["https://example.org/b", ]}',
		],
		['only', '{"feeds": ["https://example.org/x"]}', '{"feeds": []}'],
	])('takes the %s of a line out', async (_which, before, after) => {
		expect(await afterRemoving(before, 'https://example.org/x')).toBe(after);
	});

	it('can be taken back: the file is as it was, comments and place too', async () => {
		const file = configFile(three);
		const edit = await removeFeed(file, 'https://example.org/b');
		await takeBack(file, edit);
		expect(readFileSync(file, 'utf8')).toBe(three);
	});

	it('taken back after another edit, adds the feed again as it stood, and leaves the edit', async () => {
		const line = {url: 'https://example.org/b', section: 'World', headers: {'X-Key': '$KEY'}};
		const file = configFile(JSON.stringify({feeds: [line, 'https://example.org/a']}));
		const edit = await removeFeed(file, 'https://example.org/b');
		await addFeed(file, 'https://example.org/c');

		await takeBack(file, edit);
		await takeBack(file, edit); // again does nothing
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
			feeds: ['https://example.org/a', 'https://example.org/c', line],
		});
	});

	it('does not touch the file for a feed that is not there', async () => {
		const file = configFile(three);

		expect(await removeFeed(file, 'https://example.org/z')).toBeUndefined();
		expect(readFileSync(file, 'utf8')).toBe(three);
	});
});

describe('moveFeed', () => {
	const [from, to] = ['https://example.org/old.xml', 'https://example.net/new.xml'];

	it('changes the address alone, whatever stands around it', async () => {
		const text = (url: string) =>
			`{\n  // mine\n  "feeds": [\n    "https://example.org/a", // a\n    {"section" :"World", "url" : "${url}" /* here */, "title":"My paper"},\n  ]\n}\n`;
		const file = configFile(text(from));
		const edit = await moveFeed(file, from, to);
		expect(readFileSync(file, 'utf8')).toBe(text(to));

		await takeBack(file, edit);
		expect(readFileSync(file, 'utf8')).toBe(text(from));
	});

	it('changes a line that is an address alone', async () => {
		const file = configFile(`{"feeds": ["${from}" /* a */, "https://example.org/b"]}`);
		const edit = await moveFeed(file, from, to);
		expect(readFileSync(file, 'utf8')).toBe(`{"feeds": ["${to}" /* a */, "https://example.org/b"]}`);

		await addFeed(file, 'https://example.org/c');
		await takeBack(file, edit);
		expect(JSON.parse(readFileSync(file, 'utf8').replace(/\/\*.*?\*\//, ''))).toEqual({
			feeds: [from, 'https://example.org/b', 'https://example.org/c'],
		});
	});

	it('does not touch the file for a feed that is not there', async () => {
		const file = configFile('{"feeds": []}');
		expect(await moveFeed(file, from, to)).toBeUndefined();
	});

	it('does not make two lines of one feed, nor an address that is not fetched', async () => {
		const text = `{"feeds": ["${from}", "${to}"]}`;
		const file = configFile(text);
		await expect(moveFeed(file, from, to)).rejects.toThrow('already stands on line 1');
		await expect(moveFeed(file, from, 'gopher://example.net/')).rejects.toThrow('only https, http and file');
		await expect(moveFeed(file, from, 'nonsense')).rejects.toThrow('is not an address');
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	it.each([
		['in the address', `{"feeds": ["https://me:secret@example.org/old.xml"]}`],
		['in "auth"', `{"feeds": [{"url": "${from}", "auth": {"user": "me", "passwordCommand": ["pass"]}}]}`],
		['in "headers"', `{"feeds": [{"url": "${from}", "headers": {"X-Key": "$KEY"}}]}`],
	])('takes no password %s to another server', async (_where, text) => {
		const file = configFile(text);
		await expect(moveFeed(file, from, to)).rejects.toThrow('please move it by hand');
		await expect(moveFeed(file, from, 'http://example.org/new.xml')).rejects.toThrow('by hand');
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	it('takes the password along on the same server, and when that turns to https', async () => {
		const file = configFile('{"feeds": ["http://me:secret@example.org/old.xml"]}');
		await moveFeed(file, 'http://example.org/old.xml', 'https://example.org/new.xml');
		expect(readFileSync(file, 'utf8')).toBe('{"feeds": ["https://me:secret@example.org/new.xml"]}');
	});
});

it('takes an addition back, to the letter and after another edit', async () => {
	const text = '{"feeds": ["https://example.org/a" /* a */]} // mine';
	const file = configFile(text);
	const edit = await addFeeds(file, [added, 'https://example.org/a', 'https://example.org/z']);
	await takeBack(file, edit);
	expect(readFileSync(file, 'utf8')).toBe(text);

	const again = await addFeeds(file, [added, 'https://example.org/z']);
	await addFeed(file, 'https://example.org/y');
	await removeFeed(file, 'https://example.org/z');
	await takeBack(file, again);
	expect(readConfig(file)?.feeds.map(({url}) => url)).toEqual([
		'https://example.org/a',
		'https://example.org/y',
	]);
});

it('takes back what it added, in any layout', async () => {
	for (const text of [
		'{\n\t"feeds": [\n\t\t"https://example.org/a", // a\n\t],\n}\n',
		'{\n  "feeds": [\n    "https://example.org/a" // a\n  ]\n}\n',
		'{"feeds": ["https://example.org/a"]}',
	]) {
		const file = configFile(text);
		await addFeed(file, added);
		await removeFeed(file, added);

		expect(readFileSync(file, 'utf8')).toBe(text);
	}
});

it('takes no more feeds than a file may hold that is read again', async () => {
	const text = '{"feeds": []}';
	const file = configFile(text);
	const far = Array.from({length: 5000}, (_, at) => `https://example.org/${at}/${'a'.repeat(1000)}`);

	await expect(addFeeds(file, far)).rejects.toThrow('larger than 4 MB');
	expect(readFileSync(file, 'utf8')).toBe(text);
});

it('reads as many feeds as fit in a file', () => {
	const feeds = Array.from({length: 150_000}, (_, at) => `http://a.b/${at}`);
	expect(readConfig(configFile(JSON.stringify({feeds})))?.feeds).toHaveLength(feeds.length);
});
