/** An object whose optional fields may be written as `undefined`. */
type Sparse<T> = {[Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key]};

/** The same object without the fields that are `undefined`: an absent field is not there at all. */
export function withoutAbsent<T extends object>(fields: Sparse<T>): T {
	const present: Partial<T> = {};
	for (const key in fields) if (fields[key] !== undefined) present[key] = fields[key] as T[typeof key];
	return present as T;
}
