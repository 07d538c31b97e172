import {type Command, CommandError} from '../command.js';
import {findStory} from '../find-story.js';
import {takeWords} from '../parse-args.js';

/** `newsterm open`: a story's page, in the browser. */
export const open: Command = {
	name: 'open',
	summary: 'open a story in the browser',
	usage: 'ID',
	options: {},

	async run(args, desk) {
		const [id = ''] = takeWords(args, {what: 'the id of a story', atLeast: 1});
		const reader = desk.openReader();
		const [headline] = reader.headlines([findStory(reader, id)]);
		if (headline?.url === undefined) throw new CommandError('this story has no address');
		const {openUrl} = await import('../../terminal/index.js');
		try {
			await openUrl(headline.url, {env: desk.env});
		} catch (cause) {
			throw new CommandError(cause instanceof Error ? cause.message : String(cause), {cause});
		}
		return 0;
	},
};
