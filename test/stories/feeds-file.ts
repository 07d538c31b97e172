import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {ReaderDesk} from '../../src/app/index.js';
import {feedsEditor} from '../../src/cli/feeds-editor.js';
import {mutesOf} from '../../src/cli/mutes-of.js';
import {readConfig} from '../../src/config/index.js';
import type {Fetcher} from '../../src/feeds/index.js';
import type {Subscription} from '../../src/model.js';

export interface FeedsFile extends Pick<ReaderDesk, 'lookAt' | 'editFeeds' | 'takeBack'> {
	/** Made when it is asked for. */
	path(): string;
	text(): string;
	/** As an editor of the person's would. */
	write(text: string): void;
	subscriptions(): readonly Subscription[];
	/** What it mutes, as queries. */
	mutes(): readonly string[];
	/** Takes up what was written, as the watch on the file does. */
	takeUp(): void;
}

interface FeedsFileDesk {
	readonly fetcher: () => Promise<Fetcher>;
	readonly edited: () => void;
	/** The file there is already; absent: one is made. */
	readonly path?: string;
}

/** A config file of the test's own: it comes into being when somebody asks for it. */
export function feedsFile(feeds: readonly Subscription[], {fetcher, edited, path}: FeedsFileDesk): FeedsFile {
	let made = path;
	const file = (): string => {
		made ??= writeFile(feeds);
		return made;
	};
	const editor = () => feedsEditor({configFile: file(), fetcher, edited});
	let kept: ReturnType<typeof editor> | undefined;
	const ours = () => {
		kept ??= editor();
		return kept;
	};
	return {
		lookAt: (address) => ours().lookAt(address),
		editFeeds: (edit) => ours().editFeeds(edit),
		takeBack: (done) => ours().takeBack(done),
		path: file,
		text: () => readFileSync(file(), 'utf8'),
		write: (text) => writeFileSync(file(), text),
		subscriptions: () => readConfig(file())?.feeds ?? [],
		mutes: () => mutesOf({mute: readConfig(file())?.mute ?? []}),
		takeUp: edited,
	};
}

function writeFile(feeds: readonly Subscription[]): string {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-story-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	const file = join(dir, 'config.json');
	const lines = feeds.map(
		({url, title, section}) => `\t\t${JSON.stringify({url, title, section})}, // ${title}\n`,
	);
	writeFileSync(file, `{\n\t// mine\n\t"feeds": [\n${lines.join('')}\t],\n}\n`);
	return file;
}
