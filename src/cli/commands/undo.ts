import {openJournal} from '../../store/index.js';
import {type CliDesk, type Command, CommandError} from '../command.js';
import {takeWords} from '../parse-args.js';
import {syncStore} from '../sync-store.js';
import {takeBackLast} from '../take-back-last.js';

/** `newsterm undo`: what `u` does on the screen. */
export const undo: Command = {
	name: 'undo',
	summary: 'take back what you did last: a mark, or an edit of your feeds',
	usage: '',
	options: {},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		desk.print(await undoLast(desk));
		return 0;
	},
};

/** What was taken back, in a line. @throws {CommandError} there is nothing */
async function undoLast(desk: CliDesk): Promise<string> {
	const taken = await takeBackLast(desk.openStore(), desk.home.configFile, desk.now());
	if (!taken) throw new CommandError('nothing to undo: 200 deeds of the last 7 days are kept');
	if ('done' in taken) {
		syncStore(desk);
		return taken.done.words;
	}
	openJournal(desk.home.journalFile).append('undo', desk.now());
	const {undoneWords} = await import('../../app/index.js');
	return undoneWords(taken.undone);
}
