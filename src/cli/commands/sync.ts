import {accountJson, countAccounts, statusAfter, tellOfAccount} from '../account-lines.js';
import {type Command, CommandError} from '../command.js';
import {syncNews} from '../fetch-news.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';

const howTo =
	'there are no "accounts" in the config file: "newsterm help accounts" says how to read from FreshRSS, Miniflux and others';

/** `newsterm sync`: tells the servers of the accounts what was done here, and asks what was done there. */
export const sync: Command = {
	name: 'sync',
	summary: 'read and mark at your FreshRSS, Miniflux or other server',
	usage: '[--json]',
	options: {json: jsonOption},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const {accounts} = desk.config();
		if (accounts.length === 0) throw new CommandError(howTo);
		desk.progress?.(`syncing with ${accounts.map(({name}) => name).join(', ')} …`);
		const results = await syncNews(desk, {isForced: true}, (event) => {
			if (event.type !== 'account-synced') return;
			if (args.flags['json']) desk.print(jsonLine(accountJson(event.synced, accounts)));
			else tellOfAccount(event.synced, desk);
		});
		desk.progress?.('');
		if (results) return statusAfter(countAccounts(results));
		desk.complain('another newsterm is still syncing; what it brings will be there when it is done');
		return 0;
	},
};
