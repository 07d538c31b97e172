import {english} from '../english.js';
import type {Headline} from '../model.js';
import {standInTitle} from './article-page.js';
import {textInHand} from './full-text.js';
import {storyInHand} from './marks.js';
import {openMenu} from './open-menu.js';
import {startPiping} from './piping.js';
import type {ShareTarget} from './settings.js';
import type {SaveFormat, ShareDeed} from './share-deed.js';
import type {MenuItem, State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

const said = english.share;

export function chooseShare(state: State): Step {
	const story = storyInHand(state);
	if (!story) return withNotice(state, english.whyNot.noStory);
	const {saveFolder = said.downloads} = state.settings;
	const items = [
		...(story.url ? linkItems(story.url) : []),
		...savings.map(({label, format}): MenuItem => ({label: label(saveFolder), value: format})),
		{label: said.mail, value: 'mail', about: said.mailAbout},
		{label: said.pipe, value: 'pipe', about: said.pipeAbout},
		...targetItems(story, state.settings.share),
	];
	return openMenu(state, {kind: 'share', title: said.title(standInTitle(story)), items});
}

const savings: readonly {readonly label: (folder: string) => string; readonly format: SaveFormat}[] = [
	{label: said.saveMarkdown, format: 'markdown'},
	{label: said.saveHtml, format: 'html'},
	{label: said.saveText, format: 'text'},
];

function linkItems(url: string): readonly MenuItem[] {
	return [
		{label: said.copyLink, value: 'copy-link', about: url},
		{label: said.copyBoth, value: 'copy-both', about: said.copyBothAbout},
	];
}

/** The person's own. One that wants a link has nothing to do with a story that has none. */
function targetItems({url}: Headline, targets: readonly ShareTarget[]): readonly MenuItem[] {
	return targets.flatMap(({name, command}, at) => {
		const wantsLink = command.some((word) => word.includes('{url}'));
		return wantsLink && !url ? [] : [{label: name, value: `target:${at}`, about: command.join(' ')}];
	});
}

export function shareChosen(state: State, value: string): Step {
	const story = storyInHand(state);
	if (!story) return [state];
	const {key, url = ''} = story;
	const title = standInTitle(story);
	switch (value) {
		case 'copy-link':
			return copied(state, url);
		case 'copy-both':
			return copied(state, `${title} ${url}`);
		case 'markdown':
		case 'html':
		case 'text':
			return share(state, {kind: 'save', ...textInHand(state, key), format: value});
		case 'mail':
			return share(state, {kind: 'mail', subject: title, body: [title, url].filter(Boolean).join('\n')});
		case 'pipe':
			return startPiping(state);
		default:
			return runTarget(state, story, state.settings.share[Number(value.replace('target:', ''))]);
	}
}

export function copied(state: State, text: string): Step {
	return chain(
		state,
		(so) => [so, {type: 'copy', text}],
		(so) => withNotice(so, said.copied(text)),
	);
}

function share(state: State, deed: ShareDeed): Step {
	return [state, {type: 'share', deed}];
}

function runTarget(state: State, story: Headline, target: ShareTarget | undefined): Step {
	if (!target) return [state]; // the config was saved meanwhile
	const {name} = target;
	const command = filledIn(target.command, story);
	return chain(
		state,
		(so) => withNotice(so, `${name} …`),
		(so) => share(so, {kind: 'run', ...textInHand(so, story.key), name, command}),
	);
}

/** All placeholders at once: braces in a headline stay what they are. */
function filledIn(command: readonly string[], story: Headline): readonly string[] {
	const values: Readonly<Record<string, string>> = {
		url: story.url ?? '',
		title: standInTitle(story),
		outlet: story.outlet,
	};
	return command.map((word) =>
		word.replace(/\{(url|title|outlet)\}/g, (_all, name: string, at: number) => {
			const value = values[name] ?? '';
			return at === 0 ? noOption(value) : value;
		}),
	);
}

/** A headline is written by a stranger: at the start of a word it must not be read as an option. */
function noOption(value: string): string {
	return value.replace(/^-+/, '–');
}
