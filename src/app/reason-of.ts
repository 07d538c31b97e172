/** What to tell a person of what was thrown: one sentence, where it is an error. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
