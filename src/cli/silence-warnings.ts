/** Node 22's when node:sqlite is loaded; Node's when both are set, of which we know which one holds. */
const silenced = ['SQLite is an experimental feature', "env is ignored due to the 'FORCE_COLOR' env"];

/** Warnings that say nothing to a person are written over the screen, if nobody stops them. Others pass. */
export function silenceWarnings(): void {
	const emitWarning = process.emitWarning as (...args: unknown[]) => void;
	process.emitWarning = (...args: unknown[]) => {
		const text = String(args[0]);
		if (!silenced.some((words) => text.includes(words))) emitWarning.apply(process, args);
	};
}
