import {type ArticleDraft, articleDraft} from './article-draft.js';
import type {Block} from './block.js';
import {elements, type Role} from './elements.js';
import {type Attributes, readPicture} from './picture.js';
import {readTags} from './read-tags.js';
import {skipping} from './skipping.js';
import {linkOf} from './web-address.js';

/** The blocks of a document with tags. */
export function htmlBlocks(html: string, baseUrl: string | undefined): readonly Block[] {
	const draft = articleDraft();
	const skip = skipping(html);
	const pictures = new Set<string>();

	readTags(html, {
		open(name, attributes, at) {
			if (skip.opens(name, attributes, at)) return;
			const role = elements.get(name);
			if (role === undefined) return;
			if (role.does === 'picture') openPicture(draft, attributes, pictures, baseUrl);
			else if (role.does === 'link') draft.openMark(linkMark(attributes, baseUrl));
			else if (draft.isCode()) openInCode(draft, role);
			else open(draft, name, role, attributes);
		},
		close(name) {
			if (!skip.closes(name)) close(draft, name, elements.get(name));
		},
		text(text) {
			if (!skip.isOn()) draft.text(text);
		},
		isFull: draft.isFull,
	});
	return draft.finish();
}

function open(draft: ArticleDraft, name: string, role: Role, attributes: Attributes): void {
	switch (role.does) {
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
			break;
	}
}

/** Highlighters put lines of code into elements of their own. */
function openInCode(draft: ArticleDraft, {does}: Role): void {
	if (does === 'break') draft.lineBreak();
	else if (does === 'separate' || does === 'row' || does === 'frame') draft.separate();
}

function close(draft: ArticleDraft, name: string, role: Role | undefined): void {
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
			if (!draft.closeFrame(name)) draft.separate();
			break;
		case 'heading':
		case 'row':
			draft.separate();
			break;
	}
}

function openPicture(
	draft: ArticleDraft,
	attributes: Attributes,
	seen: Set<string>,
	baseUrl: string | undefined,
): void {
	const picture = readPicture(attributes, baseUrl);
	if (picture === undefined) return;
	if (typeof picture === 'string') draft.text(picture);
	else if (!seen.has(picture.url)) {
		// Lazy loaders repeat each picture in a noscript.
		seen.add(picture.url);
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
