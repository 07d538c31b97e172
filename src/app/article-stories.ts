import type {Article, Headline} from '../model.js';

/** An article, and the stories below it, each as `change` has it; the same object when nothing changes: it stays set. */
export function withStories(article: Article, change: (headline: Headline) => Headline): Article {
	const headline = change(article.headline);
	const alsoReported = article.alsoReported.map(change);
	const otherNews = article.otherNews.map(change);
	const isSame =
		headline === article.headline &&
		alsoReported.every((one, at) => one === article.alsoReported[at]) &&
		otherNews.every((one, at) => one === article.otherNews[at]);
	return isSame ? article : {...article, headline, alsoReported, otherNews};
}
