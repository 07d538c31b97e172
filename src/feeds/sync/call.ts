/** One call to a sync server. */
export interface Call {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly url: string;
	/** Secrets among them: they go to the origin of `url` and no further. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

export interface CallReply {
	/** 2xx. */
	readonly status: number;
	/** UTF-8. */
	readonly text: string;
	/** What came over the wire. */
	readonly bytes: number;
}

/** @throws {FeedError} offline · timeout · http (with its status) · auth · rate-limited · too-large · refused */
export type CallServer = (call: Call) => Promise<CallReply>;
