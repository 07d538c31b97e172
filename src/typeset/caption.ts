import {printableLine} from '../printable.js';

export interface Caption {
	readonly caption?: string;
	/** As written, without its brackets. */
	readonly credit?: string;
}

/** More is an article of its own. */
const mostCharacters = 2000;

/** Longer ones are sentences, not credits. */
const longest = 100;

const agency =
	'AP|AFP|Reuters|REUTERS|EPA|EFE|dpa|DPA|PA|ANSA|Getty|Bloomberg|Xinhua|Shutterstock|Alamy|Unsplash|Wikimedia';
const label =
	'(?:Photo|Photograph|Photos|Picture|Image|Foto|Fotos|Bild|Imagen|Imagem|Crédit|Credits?|Crédito|Source|Courtesy|Illustration|Grafik|Graphic)';
const labelled = `${label}(?: (?:credit|by|courtesy|of|de|von))?\\s?[:/|] ?[^.:]`;

// Each starts a credit that runs to the caption's end. Tried in order; the first hit wins.
const beginnings = [
	new RegExp(
		`[([](?=(?:${labelled}|(?:${agency}) (?:Photo|Images)\\b|[^()\\[\\]]{0,60}/ ?(?:${agency})\\b|(?:${agency})[ )\\]/]|©))`,
		'u',
	),
	new RegExp(`(?:^|(?<=[.!?…"”’)\\s]))${labelled}`, 'iu'),
	/©|\(c\) (?=\p{Lu})/u,
	new RegExp(
		`(?:^|(?<=[.!?…"”’)] ))(?:\\p{Lu}[\\p{L}.'’-]*[ /,]{1,3}){1,5}(?:${agency})(?: Images| Photo|/\\p{L}+)?$`,
		'u',
	),
	new RegExp(`(?:^|(?<=[.!?…"”’)] ))(?:${agency})(?: Photo| Images)?/.`, 'u'),
];

/** Splits a credit off the end of a caption, where one stands there by the habits of picture desks. */
export function readCaption(text: string): Caption {
	const whole = printableLine(text.slice(0, mostCharacters));
	for (const beginning of beginnings) {
		const at = whole.search(beginning);
		const credit = at === -1 ? '' : unbracketed(whole.slice(at));
		if (credit !== '' && credit.length <= longest) return captionOf(whole.slice(0, at), credit);
	}
	return captionOf(whole, '');
}

function captionOf(text: string, credit: string): Caption {
	const caption = text.replace(/[\s|/–—-]+$/, '');
	return {...(caption !== '' && {caption}), ...(credit !== '' && {credit})};
}

function unbracketed(credit: string): string {
	const bare = /^[([]/.test(credit) ? credit.replace(/^[([]\s*/, '').replace(/\s*[)\]][.\s]*$/, '') : credit;
	return bare.trim();
}
