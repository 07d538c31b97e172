import {commands} from './commands/index.js';
import {overview} from './overview.js';

/** The whole of `newsterm --help`, each line ended. The build keeps it as a file too, for a Node too old to run the rest. */
export function helpText(): string {
	return `${overview(commands).join('\n')}\n`;
}
