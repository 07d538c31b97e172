import type {FeedsEdit} from '../app/index.js';
import type {FileEdit} from '../config/index.js';
import type {CliDesk} from './command.js';

/** Keeps an edit of the config file, so that `undo` takes it back, here or on the screen. */
export async function keepEdit(edit: FeedsEdit, file: FileEdit, desk: CliDesk): Promise<void> {
	const {doneEdit} = await import('../app/index.js');
	desk.openStore().record(JSON.stringify(doneEdit(edit, file)), desk.now());
}
