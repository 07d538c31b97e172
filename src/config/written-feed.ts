/** A line of `feeds` as it stands in the file: an address, or the address with more. */
export type WrittenFeed =
	| string
	| {readonly url: string; readonly title?: string; readonly section?: string; readonly keep?: string};
