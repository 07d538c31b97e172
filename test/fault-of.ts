/** What the work throws, which is to be of this kind; anything else it throws goes on. */
export function faultOf<Fault extends Error>(
	kind: abstract new (...args: never[]) => Fault,
	work: () => unknown,
): Fault {
	try {
		work();
	} catch (error) {
		if (error instanceof kind) return error;
		throw error;
	}
	throw new Error('It went well.');
}
