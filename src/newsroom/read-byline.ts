import type {Person} from '../model.js';

/** A name that was found in a text is a piece of it. */
type Named = Omit<Person, 'name'> & {readonly name?: string};

const address = /\S+@\S+|(?:https?:\/\/|www\.)\S+/giu;
const preposition = /^(?:written by|by|por|par|von|di|автор:?)\s+/iu;

/** Who wrote it, joined as one says it: "Ann Roe, Bo Lund and Cy Tarn". Absent: nobody is named. */
export function readByline(authors: readonly Named[]): string | undefined {
	const names = [...new Set(authors.flatMap(({name}) => namesIn(name ?? '')))];
	const last = names.at(-1);
	if (last === undefined) return undefined;
	return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** One field may hold several names: "By Ann Roe and Bo Lund (Herald)". */
function namesIn(field: string): string[] {
	return field
		.slice(0, 200)
		.replace(address, ' ')
		.split(/\s*(?:[,;|/]|\band\b|&)\s*/iu)
		.map((name) =>
			name
				.replace(/[()<>[\]"]/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
				.replace(preposition, ''),
		)
		.filter((name) => /\p{L}{2}/u.test(name));
}

const line = /^\s*((?:By|Por|Par|Von|Di|Автор:?)[ :][^\n]{2,80})\n\s*/u;

/** The byline a text opens with, on a line of its own, and where the rest begins. */
export function bylineOf(text: string): {names: string; offset: number} | undefined {
	const found = line.exec(text.slice(0, 300));
	const names = found?.[1] && readByline([{name: found[1]}]);
	return found && names ? {names, offset: found[0].length} : undefined;
}
