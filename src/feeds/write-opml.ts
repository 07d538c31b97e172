import {otherSection, type Subscription} from '../model.js';
import {printableLine} from '../printable.js';
import {parseUrl, withoutSecrets} from './web-address.js';

/**
 * An OPML 2.0 file of the subscriptions: a folder a section, those without one at the top. User names, passwords
 * and headers are never written.
 */
export function writeOpml(subscriptions: readonly Subscription[], title: string): string {
	const inSection = (name: string) => subscriptions.filter(({section = otherSection}) => section === name);
	const sections = new Set(subscriptions.map(({section = otherSection}) => section));
	sections.delete(otherSection);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<opml version="2.0">',
		`\t<head><title>${escapeXml(title)}</title></head>`,
		'\t<body>',
		...inSection(otherSection).map((subscription) => `\t\t${outline(subscription)}`),
		...[...sections].flatMap((section) => [
			`\t\t<outline text="${escapeXml(section)}" title="${escapeXml(section)}">`,
			...inSection(section).map((subscription) => `\t\t\t${outline(subscription)}`),
			'\t\t</outline>',
		]),
		'\t</body>',
		'</opml>',
		'',
	].join('\n');
}

function outline({url, title}: Subscription): string {
	const address = withoutSecrets(url);
	const name = escapeXml(title ?? parseUrl(address)?.host ?? address);
	return `<outline type="rss" text="${name}"${title === undefined ? '' : ` title="${name}"`} xmlUrl="${escapeXml(address)}"/>`;
}

function escapeXml(text: string): string {
	return printableLine(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
