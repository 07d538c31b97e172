import type {Article} from '../../src/model.js';
import {article, headline} from './build-state.js';

/** An article with one of everything that is set in its own way. */
export const setPieces: Article = {
	...article,
	body: [
		'<p>PORT ALDEN (NW) — Nine years of work are a table, a list and a photograph on the wall of the canteen.</p>',
		'<figure><img src="https://pictures.example.org/bus.jpg" alt="A bus"><figcaption>Workers wave at the first bus through the tunnel. Photo: NW</figcaption></figure>',
		'<h2>What it cost</h2>',
		'<table><tr><th>Year</th><th>Metres dug</th><th>Crowns, millions</th></tr>',
		'<tr><td>2017</td><td>310</td><td>41</td></tr>',
		'<tr><td>2021</td><td>1,840</td><td>260</td></tr>',
		'<tr><td>2026</td><td>3,100</td><td>612</td></tr></table>',
		'<ol><li>Dig from both ends.<ul><li>The north end had clay.</li><li>The south end had a brewery.</li></ul></li>',
		'<li>Meet in the middle, <em>if possible</em>.</li></ol>',
		'<blockquote><p>“A tunnel is a bridge that has learnt modesty.”</p><p>So it says above the door.</p></blockquote>',
		'<pre>for metre in range(3100):\n    dig(metre)</pre>',
		'<hr><p>Corrections go to <a href="https://northgate-wire.example.org/desk">the desk</a>.</p>',
	].join(''),
	alsoReported: [],
	otherNews: [],
};

export const rightToLeft: Article = {
	...article,
	headline: headline({
		title: 'ميناء ألدن يفتح نفق المرفأ بعد تسع سنوات',
		outlet: 'بريد الميناء',
		lede: 'عبرت أول السيارات النفق فجر الاثنين.',
	}),
	feedTitle: 'بريد الميناء',
	byline: 'مراسلة المرفأ',
	body: [
		'<p>عبرت أول السيارات نفق المرفأ فجر الاثنين (23 نوفمبر 2026)، بعد مشروع طال تسع سنوات وثلاث شركات ورئيسي بلدية. وقالت شركة Northgate Tunnel إن العبور مجاني حتى يوم الجمعة.</p>',
		'<ul><li>11,000 سيارة في يوم العمل.</li><li>240 حافلة.</li></ul>',
		'<p>The English summary: the tunnel is open. הגרסה העברית תבוא מחר.</p>',
	].join(''),
	alsoReported: [headline({title: 'Tunnel at last: Alden’s long dig ends', outlet: 'The Meridian'})],
	otherNews: [headline({title: 'العبّارات تقلّص جدول الشتاء', outlet: 'بريد الميناء', isUnread: false})],
};

export const chineseAndJapanese: Article = {
	...article,
	headline: headline({
		title: '港トンネル開通、九年と三度の倒産を経て',
		outlet: '潮路新聞',
		lede: '月曜の夜明け、最初の車が港の下を渡った。',
	}),
	feedTitle: '潮路新聞',
	byline: '港湾担当記者',
	body: [
		'<p>月曜の夜明け、最初の車が港の下を渡り、三社の請負業者と二人の市長よりも長く続いた工事が終わった。「四年目からは、期日の約束をやめました」と市の技師は話し、テープが切られる前に三・一キロの道を歩いた。</p>',
		'<ul><li>平日に一万一千台、その多くは朝九時より前。</li><li>バス二百四十台（うち夜行八台）。</li></ul>',
		'<p>隧道内的信号灯由一段短程序控制，周五之前免费通行；从周六起，每辆车收费两克朗。Northgate Tunnel 公司表示，今年的账目将在春天公布。</p>',
	].join(''),
	alsoReported: [],
	otherNews: [],
};

/** Long words, an address, code and names: what may be parted and what may not. */
export const german: Article = {
	...article,
	language: 'de-AT',
	headline: headline({
		title: 'Hafentunnel nach neun Jahren eröffnet',
		outlet: 'Alden Rundschau',
		lede: 'Die ersten Fahrzeuge fuhren am Montag.',
	}),
	feedTitle: 'Alden Rundschau',
	byline: 'der Hafenredaktion',
	body: [
		'<p>PORT ALDEN (NW) — Die Hafenverwaltungsgesellschaft hat am Montag den Straßentunnel unter der Hafeneinfahrt für den Durchgangsverkehr freigegeben, neun Jahre nach der ursprünglichen Grundsteinlegung und drei Insolvenzverfahren später.</p>',
		'<p>Die Verkehrsüberwachungszentrale rechnet werktags mit elftausend Kraftfahrzeugen; die Geschwindigkeitsbegrenzung gilt auch für Einsatzfahrzeuge. Der Beleuchtungssteuerung genügt ein kurzes Programm: <code>tunnelbeleuchtung.einschalten()</code>.</p>',
		'<ul><li>Bis Freitag ist die Durchfahrt gebührenfrei, danach gelten Nachtzuschläge.</li><li>Beschwerden nimmt die Hafenverwaltungsgesellschaft unter https://hafenverwaltung.example.org/beschwerdestelle entgegen.</li></ul>',
	].join(''),
	alsoReported: [],
	otherNews: [],
};
