/**
 * Words that say nothing about what happened, folded of diacritics: articles, prepositions, pronouns, auxiliaries
 * of eight languages, and the furniture of headlines.
 */
const grammar = {
	en: `a about after again against all also am an and any are as at be because been before being but by can could did do does
for from had has have he her here him his how i if in into is it its just me more most my no nor not now of off on one
only or other our out over own she should so some such than that the their them then there these they this those to too
under until up us was we were what when where which while who whom why will with would you your amid says said say may around
away between both during each every through within without yet`,
	es: `a al algo ante aqui asi aun aunque cada como con contra cual cuando de del desde donde dos el ella ellas ellos en entre era
es esa ese eso esta estan este esto fue ha hace hacia han hasta hay la las le les lo los mas me mi mientras muy nada ni
no nos o os para pero por porque que quien se segun ser si sin sobre son su sus tambien tan te tiene todo todos tras tu
un una unas uno unos y ya durante sera seran seria serian`,
	pt: `a ao aos ate com da das depois desta deste do dos e ela elas ele eles em entao entre essa esse esta este eu foi foram ha
isso isto ja lhe mais mas mesmo meu minha muito na nao nas nem no nos num numa o os ou para pela pelas pelo pelos por
quando que quem sao se sem ser seu seus so sua suas tambem tem uma umas um voce apos diz sobre veja`,
	fr: `a ai apres au aux avec avant ce ceci cela ces cet cette chez comme dans de des donc dont du elle elles en encore est et etait
ete etre eu il ils je la le les leur leurs lors lui ma mais me meme mes moins mon ne nos notre nous on ont ou par pas
pendant peut plus pour quand que quel quelle qui sa sans se selon ses si son sont sous sur ta tes toi ton tous tout tres
tu un une vers vos votre vous y`,
	de: `aber als alle am an auch auf aus bei beim bin bis bist da damit dann das dass dem den denn der des die dies diese dieser
doch du durch ein eine einem einen einer eines er es fur gegen haben hat hatte ich ihm ihn ihr ihre im in ist ja kann kein
keine man mehr mein mit muss nach nicht noch nun nur ob oder ohne sein seine sich sie sind so soll uber um und uns unter
vom von vor wahrend war waren was weg weil wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur`,
	ru: `без более бы был была были было быть в вам вас весь во вот все всего вы где да для до его ее если есть еще же за здесь и
из или им их к как какая какой когда кто ли между меня мне мы на над надо не нет ни них но ну о об он она они от перед по
под после при про раз с сам со так также там то тоже только у уже хотя чего чем что чтобы эта эти это этого этот я`,
	it: `a alla alle anche che chi ci coi come con contro cui dagli dai dal dalla degli dei del della delle dello di dopo e ed era
fra gli ha hanno il io la le lo loro ma nei nel nella noi non nostro o per perche piu quale quando quella quello questa
questo se sei si sono sta su sua sui sul sulla suo tra tu tutti un una uno`,
	nl: `aan af al als bij dan dat de der deze die dit door een en er had heb heeft het hij hoe hun ik is je kan maar meer met mijn
na naar niet nog nu of om omdat onder ons ook op over te tegen tot uit van veel voor waar wat werd wie wij wordt ze zich
zijn zo zou`,
} as const;

const headline_furniture = `
live latest update updates updated breaking news video videos watch photo photos picture pictures gallery explainer
explained opinion analysis podcast newsletter briefing roundup recap quiz exclusive today yesterday tomorrow tonight
morning evening week weekend day days things know need
monday tuesday wednesday thursday friday saturday sunday
ultima ultimas noticia noticias hora vivo directo minuto hoy ayer manana dia dias lunes martes miercoles jueves viernes
sabado domingo fotos imagenes
aovivo agora hoje ontem amanha segunda terca quarta quinta sexta feira imagens
direct actualite actualites aujourd hui hier demain jour jours lundi mardi mercredi jeudi vendredi samedi dimanche
aktuell liveticker ticker heute gestern morgen tag tage montag dienstag mittwoch donnerstag freitag samstag sonntag
онлайн новости видео фото сегодня вчера завтра понедельник вторник среда четверг пятница суббота воскресенье
diretta oggi ieri domani
`;

const wordsOf = (text: string) => text.trim().split(/\s+/);

export type Language = keyof typeof grammar;

export const languages = Object.keys(grammar) as readonly Language[];

const grammars = Object.entries(grammar).map(
	([language, words]) => [language as Language, new Set(wordsOf(words))] as const,
);
const functionWords: ReadonlySet<string> = new Set(grammars.flatMap(([, words]) => [...words]));
const furniture: ReadonlySet<string> = new Set(wordsOf(headline_furniture));

/** A word of grammar. Takes the word folded: lower case, without diacritics. */
export const isFunctionWord = (folded: string): boolean => functionWords.has(folded);

/** The languages that most of the words are words of grammar in; none without a word of grammar. */
export function languagesOf(folded: readonly string[]): readonly Language[] {
	const counts = grammars.map(([, words]) => folded.filter((word) => words.has(word)).length);
	const most = Math.max(...counts);
	return most === 0 ? [] : grammars.flatMap(([language], at) => (counts[at] === most ? [language] : []));
}

/** A word headlines are furnished with whatever has happened: "live", "latest", the days of the week. */
export const isFurniture = (folded: string): boolean => furniture.has(folded);
