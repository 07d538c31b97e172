import {type ConfigError, errorAt} from './config-error.js';
import {type Document, property} from './document.js';
import type {Settings} from './settings.js';
import {quote} from './shape.js';

/**
 * Tabs are chosen by their names: of two that are called alike one would never be reached.
 *
 * @param shelves the sections that feeds stand in
 * @throws {ConfigError} at the name that stands for another tab already
 */
export function checkTabs(document: Document, {sections}: Settings, shelves: Iterable<string>): void {
	const ofFeeds = new Set(shelves);
	const seen = new Set<string>();
	for (const [index, tab] of sections.entries()) {
		const name = typeof tab === 'string' ? tab : tab.name;
		if (seen.has(name)) throw refuse(document, {index, tab}, 'another tab');
		if (typeof tab !== 'string' && ofFeeds.has(name))
			throw refuse(document, {index, tab}, 'the section of a feed');
		seen.add(name);
	}
}

interface Written {
	readonly index: number;
	readonly tab: Settings['sections'][number];
}

function refuse(document: Document, {index, tab}: Written, other: string): ConfigError {
	const [name, key] = typeof tab === 'string' ? [tab, ''] : [tab.name, '.name'];
	const item = property(document.root, 'sections')?.children?.[index];
	const node = (item && property(item, 'name')) ?? item;
	const problem = `${quote(name)} is the name of ${other} already`;
	return errorAt(document, node?.offset ?? 0, problem, `sections[${index}]${key}`);
}
