/**
 * How the names of the months begin, without accents, in what feeds are written in: English, French, German, Spanish,
 * Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Greek and Turkish.
 */
const beginnings: readonly (readonly string[])[] = [
	'jan ene gen sty янв січ ιαν oca',
	'feb fev lut фев лют φεβ sub',
	'mar maa mrt mrz мар бер μαρ',
	'apr avr abr kwi апр кві απρ nis',
	'may mai mei mag maj маи мая тра μαι',
	'jun juin giu cze июн чер ιουν haz',
	'jul juil lug lip июл лип ιουλ tem',
	'aug aou ago sie авг сер αυγ agu',
	'sep set wrz сен вер σεπ eyl',
	'oct okt ott out paz окт жов οκτ eki',
	'nov lis ноя лис νοε kas',
	'dec dez dic gru дек гру δεκ ara',
].map((names) => names.split(' '));

/** 1–12; 0 for what is no month. */
export function monthNamed(name: string | undefined): number {
	const bare = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return beginnings.findIndex((names) => names.some((beginning) => bare.startsWith(beginning))) + 1;
}
