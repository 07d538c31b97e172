/** Node 22 says on loading node:sqlite that it is experimental: over the screen, if nobody stops it. Other warnings pass. */
export function silenceSqliteWarning(): void {
	const emitWarning = process.emitWarning as (...args: unknown[]) => void;
	process.emitWarning = (...args: unknown[]) => {
		if (!String(args[0]).includes('SQLite is an experimental feature')) emitWarning.apply(process, args);
	};
}
