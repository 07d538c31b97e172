/** An element of the light tree that both parsers build. */
export interface XmlNode {
	/** Lower case; the prefix is ours by namespace (`media:content`), none for the document's own namespace. */
	readonly name: string;
	/** Lower-case names with our prefixes (`rdf:about`); values decoded. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlNode[];
	/** Own text without that of children: references decoded, CDATA as it stands. */
	readonly text: string;
	/** What relative addresses inside count from: xml:base, else the document's URL. */
	readonly base: string;
	/** xml:lang, inherited. */
	readonly language: string | undefined;
	/** Where the element stands in `source`, tags included. */
	readonly start: number;
	readonly end: number;
	readonly source: string;
}

export interface XmlDocument {
	readonly root: XmlNode;
	/** The root was never closed: the document broke off. */
	readonly isPartial: boolean;
}
