import {expect, it} from 'vitest';
import {firstSentence} from '../../src/typeset/index.js';

it.each([
	['English', 'The ferry was late. It was late again.', 'The ferry was late.'],
	['a question', 'Who pays for the tunnel? Nobody knows.', 'Who pays for the tunnel?'],
	['a saint', 'Fans of St. Pauli marched. Then it rained.', 'Fans of St. Pauli marched.'],
	['an acronym', 'The U.S. Senate voted on Monday. It was close.', 'The U.S. Senate voted on Monday.'],
	['an acronym at the end', 'She left the U.S. The ship sank.', 'She left the U.S.'],
	['an initial', 'J. R. Smith won. He wept.', 'J. R. Smith won.'],
	['a title', 'Dr. Ruiz and Mr. Lind met. They spoke.', 'Dr. Ruiz and Mr. Lind met.'],
	['a number with a point', 'Rates rose to 3.5 percent. Banks fell.', 'Rates rose to 3.5 percent.'],
	['a score', 'Hallmark won 3–2. The cup is theirs.', 'Hallmark won 3–2.'],
	['speech', '“Stop!” he said. Nobody did.', '“Stop!” he said.'],
	[
		'speech of two sentences',
		'“We tried. We failed,” she said. It was so.',
		'“We tried. We failed,” she said.',
	],
	[
		'German',
		'Am 3. Oktober öffnet z. B. der Tunnel. Die Bahn fährt.',
		'Am 3. Oktober öffnet z. B. der Tunnel.',
	],
	['German speech', '„Halt!“, rief er. Dann Stille.', '„Halt!“, rief er.'],
	['French', 'M. Dupont part à 9 h 30. Il l’a dit à Nice.', 'M. Dupont part à 9 h 30.'],
	['French speech that goes on', '« Partons ! » a dit Mme Roy. Fin.', '« Partons ! » a dit Mme Roy.'],
	['Spanish', '¿Quién paga? La Sra. Ruiz no lo sabe.', '¿Quién paga?'],
	[
		'Spanish abbreviations',
		'El Sr. Ruiz viajó a EE.UU. con su hija. Volvió ayer.',
		'El Sr. Ruiz viajó a EE.UU. con su hija.',
	],
	[
		'Russian',
		'Президент В. Орлов и г. Москва спорят. Это не ново.',
		'Президент В. Орлов и г. Москва спорят.',
	],
	['Japanese', '港のトンネルが開通した。初日は無料。', '港のトンネルが開通した。'],
	['Chinese', '海底隧道今天通车。市长出席了仪式！', '海底隧道今天通车。'],
	['Arabic', 'هل يفتح النفق؟ لا أحد يعرف.', 'هل يفتح النفق؟'],
	['Hindi', 'सुरंग खुल गई। बस चली।', 'सुरंग खुल गई।'],
	['one alone', 'Only this.', 'Only this.'],
])('cuts the first sentence: %s', (_what, text, sentence) => {
	expect(firstSentence(text)).toBe(sentence);
});

it.each([
	['that its feed has cut', 'The ferry was …'],
	['that its feed has cut with dots', 'The ferry was...'],
	['without an end', 'Ferry late, bridge closed'],
	['without words', ' '],
	['that goes on for ever', `${'word '.repeat(100)}.`],
])('finds none in a text %s', (_what, text) => {
	expect(firstSentence(text)).toBeUndefined();
});
