/** What is longer is no sentence any more, or has no end that can be seen. */
const longest = 400;

/** Words that end in a full stop and no sentence: titles, units, names of streets and saints. Compared in lower case. */
const abbreviations = new Set(
	[
		'st dr mr mrs ms mx prof gen col lt sgt capt sen rep gov rev hon jr sr inc ltd co corp bros no nos vs mt ft fig',
		'jan feb mar apr jun jul aug sep sept oct nov dec approx est etc al e.g i.e cf ca',
		'bzw nr str usw abs art hl geb mio mrd fr hr z.b d.h u.a o.ä vgl ggf evtl inkl bzgl dipl ing österr dt jh',
		'mm mgr bd av p.ex éd env apr.j.-c',
		'sra srta dra ud uds ee.uu núm pág tel avda',
		'sig dott avv egr on ecc pag',
		'exmo prof.ª profa séc',
		'им ул тыс млн млрд руб гг др т.е т.д т.п см напр св',
	]
		.join(' ')
		.split(' '),
);

/** Words that open a sentence far more often than they go on with a name or a date. */
const openers = new Set(
	[
		'the a an he she it they we but and in on at this that these those his her its their there after as for when',
		'der die das ein eine er sie es wir aber und im am den dem doch nach auch',
		'le la les un une il elle ils elles mais dans ce cette',
		'el los las una ella ellos pero en este esta',
		'i gli lo è ma questo nel o os as ele ela mas em',
		'он она они но в на это',
	]
		.join(' ')
		.split(' '),
);

const quotes = [
	['„', '“'],
	['“', '”'],
	['«', '»'],
	['「', '」'],
] as const;

/** Made when first needed: it costs more than a whole frame. */
let sentences: Intl.Segmenter | undefined;

/**
 * The first sentence of a plain text, word for word; absent where none ends. Unicode's rules find where one may end;
 * abbreviations, initials, ordinals and speech that goes on are ours.
 */
export function firstSentence(text: string): string | undefined {
	const whole = text.trim();
	let end = 0;
	sentences ??= new Intl.Segmenter(undefined, {granularity: 'sentence'});
	for (const {segment} of sentences.segment(whole)) {
		end += segment.length;
		if (end > longest) return undefined;
		const sentence = whole.slice(0, end).trimEnd();
		if (isWhole(sentence, whole.slice(end).trimStart())) return sentence;
	}
	return undefined;
}

/** Whether a sentence ends between the two. */
function isWhole(sentence: string, rest: string): boolean {
	if (!/[.!?…。！？｡؟।][\p{Pe}\p{Pf}\p{Pi}"'’]*$/u.test(sentence)) return false;
	if (/(?:\.\.\.|…)\p{Pe}?$/u.test(sentence) && rest === '') return false; // cut by its feed
	if (isQuoteOpen(sentence) || /^[\p{Ll}\p{Pe}\p{Pf}»–—,;:]/u.test(rest)) return false;
	return rest === '' || !endsShort(sentence) || openers.has(wordOf(rest));
}

/** A full stop that belongs to its word: “St.”, “U.S.”, “J.”, “3. Oktober”. */
function endsShort(sentence: string): boolean {
	const [, word] = /(?:^|[\s(\p{Pi}\p{Ps}"'’-])([\p{L}\p{N}.]+)\.$/u.exec(sentence) ?? [];
	if (word === undefined) return false;
	return (
		/^\p{L}$|\.\p{L}$|^\d{1,2}$/u.test(word) || // an initial, an acronym, an ordinal
		abbreviations.has(word.toLowerCase())
	);
}

function wordOf(text: string): string {
	return (/^\P{L}{0,2}(\p{L}+)/u.exec(text)?.[1] ?? '').toLowerCase();
}

function isQuoteOpen(text: string): boolean {
	const pair = quotes.find(([opener]) => text.includes(opener));
	if (!pair) return false;
	const [opener, closer] = pair;
	return text.split(opener).length > text.split(closer).length;
}
