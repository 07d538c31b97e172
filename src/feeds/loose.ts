/** Total readers over untrusted JSON: whatever is not of the wanted kind is absent or empty. */

export type LooseRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): LooseRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseRecord) : {};
}

export function asArray(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** Trimmed; numbers as written (ids often are); absent when empty. */
export function asText(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return (typeof value === 'string' && value.trim()) || undefined;
}
