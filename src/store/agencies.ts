/** News agencies by all that datelines call them: who asks for one name asks for each. Lower case. */
const agencies: readonly (readonly string[])[] = [
	['aap', 'australian associated press'],
	['afp', 'agence france presse'],
	['ani', 'asian news international'],
	['ap', 'associated press', 'the associated press'],
	['apa', 'austria presse agentur'],
	['cp', 'canadian press', 'the canadian press'],
	['dpa', 'deutsche presse agentur'],
	['efe', 'agencia efe'],
	['kyodo', 'kyodo news'],
	['pa', 'press association', 'pa media'],
	['pti', 'press trust of india'],
	['tass', 'itar tass'],
	['upi', 'united press international'],
	['xinhua', 'xinhua news agency', '新华社'],
];

/** The other names of an agency; none: it has none, or is not known. */
export function otherNames(typed: string): readonly string[] {
	const name = typed
		.toLowerCase()
		.replace(/[\s-]+/g, ' ')
		.trim();
	return agencies.find((names) => names.includes(name))?.filter((other) => other !== name) ?? [];
}
