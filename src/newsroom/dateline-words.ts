/** What stands in datelines of English, Spanish, Portuguese, French, German, Italian, Dutch and Russian. */

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`;

/** The names of months, whole or cut short. */
const month = oneOf(`
jan(?:uary|uar|vier|eiro)? jänner ene(?:ro)? gen(?:naio)? feb(?:ruary|ruar|rero|braio)? fev(?:ereiro)? févr?(?:ier)?
mar(?:ch?|zo|s|ço)? märz maart mrt apr(?:il|ile)? abr(?:il)? avr(?:il)? may mai maio mayo mei mag(?:gio)?
june? juni?o? juin giu(?:gno)? july? juli?o? juil(?:let)? lug(?:lio)? aug(?:ust|ustus)? ago(?:sto)? août
sept?(?:ember|iembre|embre)? set(?:embro|iembre|tembre)? oct(?:ober|ubre|obre)? okt(?:ober)? out(?:ubro)? ott(?:obre)?
nov(?:ember|iembre|embro|embre)? dec(?:ember)? déc(?:embre)? dic(?:iembre|embre)? dez(?:ember|embro)?
янв(?:аря)? фев(?:раля)? мар(?:та)? апр(?:еля)? мая июн[ья]? июл[ья]? авг(?:уста)? сент?(?:ября)? окт(?:ября)? ноя(?:бря)? дек(?:абря)?
`);

const day = '(?:le |den )?\\d{1,2}(?:er|st|nd|rd|th|º)?\\.?';
const year = '(?:,? (?:de |del )?\\d{4})?';

/** "Sept. 20", "20 set 2026", "5 de octubre", "20 сентября": the whole text is a date. */
export const dateOnly = new RegExp(
	`^(?:${month}\\p{L}?\\.? ${day}|${day} (?:de |di )?${month}\\.?|\\d{1,2}[./]\\d{1,2}\\.?)${year}$`,
	'iu',
);

/** Dates anywhere in a text. */
export const anyDate = new RegExp(
	`\\b(?:${month}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?${month})\\b\\.?(?:,? (?:de )?\\d{4})?`,
	'giu',
);

/** Agencies that are written in brackets behind a place. Folded to lower case. */
const agencies: ReadonlySet<string> = new Set(
	`ap|associated press|afp|agence france-presse|reuters|thomson reuters foundation|reuters breakingviews|bloomberg|upi|ups
	|dpa|dpa-afx|dts|sid|epd|kna|afd|apa|sda|keystone-sda|ats|keystone-ats|belga|anp|ritzau|ntb|tt|stt|bns|pap|čtk|ctk|mti|efe|europa press
	|ep|servimedia|colpisa|notimex|telam|télam|andina|prensa latina|ansa|adnkronos|agi|askanews|italpress|lapresse|lusa|agência brasil
	|agencia brasil|folhapress|estadão conteúdo|estadao conteudo|ansa brasil|tass|тасс|itar-tass|ria novosti|риа новости|interfax|интерфакс
	|sputnik|xinhua|kyodo|kyodo news|jiji press|jiji|yonhap|cna|pti|ians|ani|uni|app|bss|antara|bernama|aap|cp|the canadian press|canadian press
	|pa|pa media|press association|cnn|nyt|jta|ips|cns|rns|mena|wafa|wam|spa|irna|anadolu|aa|apanews|aps|map|nan|sapa|news24|presse canadienne
	|la presse canadienne|novinite|ukrinform|укринформ|unian|унн|belta|белта|rbc|рбк`
		.split('|')
		.map((name) => name.trim()),
);

/** Also with a desk behind a stroke: "dpa/lno", "ANSA/EPA". */
export const isKnownAgency = (name: string): boolean => {
	const folded = name.toLowerCase();
	return agencies.has(folded) || agencies.has(folded.split('/')[0] ?? '');
};

/** Capitals that stand before a dash and are no place: kickers, labels, organisations. */
const notPlaces: ReadonlySet<string> = new Set(
	`analysis opinion comment commentary editorial explainer exclusive breaking update updated live watch video audio photo photos file news
	review interview feature factbox fact check timeline profile obituary letters letter column podcast quiz recap preview sponsored
	advertisement correction corrected refile urgent alert bulletin developing just in latest top summary highlights note report
	special read more listen gallery pictures weather sport sports business world politics markets
	análisis opinión exclusiva última hora directo vídeo fotos entrevista editorial análise opinião exclusivo ao vivo urgente
	analyse exclusif direct vidéo entretien tribune meinung kommentar eilmeldung interview exklusiv
	analisi esclusiva diretta мнение анализ эксклюзив срочно видео фото
	nato un who eu usa nasa fifa uefa nba nfl nhl mlb ibm bbc cnn imf wto opec cia fbi onu otan fmi oms ue eua
	the a what why how when is are was and or not my our your this that here these five ten top`.split(/\s+/),
);

export const isNoPlace = (word: string): boolean => notPlaces.has(word.toLowerCase());
