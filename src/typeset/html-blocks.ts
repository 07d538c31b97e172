import {type ArticleDraft, articleDraft} from './article-draft.js';
import type {Block, Figure} from './block.js';
import {type CodeText, codeText} from './code-text.js';
import {elements, type Role} from './elements.js';
import {type Attributes, readPicture} from './picture.js';
import {mostCharacters} from './plain-text.js';
import {readTags} from './read-tags.js';
import {skipping} from './skipping.js';
import {linkOf, type PictureBase} from './web-address.js';

// As mostCharacters: more is a dump, not an article.
const mostTags = 500_000;
const mostBlocks = 20_000;

/** What the tags of one document are read into. */
interface Page {
	readonly draft: ArticleDraft;
	readonly base: PictureBase;
	readonly pictures: Set<string>;
}

/** The blocks of a document with tags. */
export function htmlBlocks(html: string, base: PictureBase): readonly Block[] {
	const draft = articleDraft();
	const page: Page = {draft, base, pictures: new Set()};
	const skip = skipping(html);
	let code: {readonly name: string; readonly text: CodeText} | undefined;
	let characters = 0;
	let tags = 0;

	const endCode = () => {
		const block = code?.text.finish();
		code = undefined;
		if (block) draft.put(block);
	};

	readTags(html, {
		open(name, attributes, at) {
			tags += 1;
			if (skip.opens(name, attributes, at)) return;
			const role = elements.get(name);
			if (code) code.text.startTag(role?.does);
			else if (role?.does === 'code') code = {name, text: codeText()};
			else if (role) open(page, role, {name, attributes});
		},
		close(name) {
			tags += 1;
			if (skip.closes(name)) return;
			const role = elements.get(name);
			if (!code) close(draft, role, name);
			else if (code.name === name) endCode();
			else code.text.endTag(role?.does);
		},
		text(text) {
			if (skip.isOn()) return;
			const read = text.slice(0, mostCharacters - characters);
			characters += read.length;
			if (code) code.text.text(read);
			else draft.text(read);
		},
		isFull: () => characters >= mostCharacters || tags > mostTags || draft.size() > mostBlocks,
	});
	endCode();
	return draft.finish();
}

interface Tag {
	readonly name: string;
	readonly attributes: Attributes;
}

function open(page: Page, role: Role, {name, attributes}: Tag): void {
	const {draft, base} = page;
	switch (role.does) {
		case 'picture':
			putPicture(page, readPicture(attributes, base));
			break;
		case 'link':
			draft.openMark(linkMark(attributes, base.baseUrl));
			break;
		case 'mark':
			draft.openMark({name, style: role.style});
			break;
		case 'heading':
			draft.startHeading(role.level);
			break;
		case 'quotation':
			draft.text('“');
			break;
		case 'break':
			draft.lineBreak();
			break;
		case 'breakable':
			draft.text('\u200B');
			break;
		case 'rule':
			draft.put({kind: 'rule'});
			break;
		case 'row':
			draft.startRow();
			break;
		case 'frame':
			draft.openFrame(role.kind, name, startOf(attributes));
			break;
		case 'separate':
			if (name === 'p') draft.closeFrame(name); // a caption that was never closed
			if (isCaption(attributes)) draft.openFrame('caption', name, 1);
			else draft.separate();
	}
}

function close(draft: ArticleDraft, role: Role | undefined, name: string): void {
	switch (role?.does) {
		case 'mark':
		case 'link':
			draft.closeMark(name);
			break;
		case 'quotation':
			draft.text('”');
			break;
		case 'frame':
		case 'separate':
			draft.closeFrame(name);
			break;
		case 'heading':
		case 'row':
			draft.separate();
	}
}

function putPicture({draft, pictures}: Page, picture: Figure | string | undefined): void {
	if (typeof picture === 'string') draft.text(picture);
	else if (picture && !pictures.has(picture.url)) {
		pictures.add(picture.url); // lazy loaders repeat each picture in a noscript
		draft.put(picture);
	}
}

function linkMark(attributes: Attributes, baseUrl: string | undefined) {
	const href = linkOf(attributes.get('href'), baseUrl);
	return {name: 'a', style: 'link', ...(href !== undefined && {href})} as const;
}

/** WordPress marks its captions by class only. */
function isCaption(attributes: Attributes): boolean {
	return /\b(?:wp-caption-text|image-caption|photo-caption)\b/.test(attributes.get('class') ?? '');
}

function startOf(attributes: Attributes): number {
	const start = attributes.get('start') ?? '';
	return /^-?\d{1,6}$/.test(start) ? Number.parseInt(start, 10) : 1;
}
