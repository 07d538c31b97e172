import {existsSync} from 'node:fs';
import {basename} from 'node:path';
import {configFaults, nearestName, readConfig} from '../../config/index.js';
import {type CliDesk, type Command, CommandError, type ExitStatus, UsageError} from '../command.js';
import {contentWords} from '../content-words.js';
import {takeWords} from '../parse-args.js';

/** `newsterm config`: the person's own file. */
export const config: Command = {
	name: 'config',
	summary: 'say where the config file is, check it, or edit it',
	usage: 'path|check|edit',
	options: {},

	async run(args, desk) {
		const [verb = ''] = takeWords(args, {what: 'path, check or edit', atLeast: 1});
		const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
		if (act) return act(desk);
		const near = nearestName(verb, Object.keys(verbs));
		throw new UsageError(`config has no “${verb}”${near === undefined ? '' : `; did you mean ${near}?`}`);
	},
};

const verbs: Readonly<Record<string, (desk: CliDesk) => ExitStatus | Promise<ExitStatus>>> = {
	path(desk) {
		desk.print(desk.home.configFile);
		return 0;
	},
	check,
	edit,
};

/** @throws {NoConfigError} it is not there */
async function check(desk: CliDesk): Promise<ExitStatus> {
	const {vocabulary} = await import('../vocabulary.js');
	const faults = configFaults(desk.home.configFile, vocabulary);
	for (const {message} of faults) desk.complain(message);
	if (faults.length > 0) return 1;
	const read = readConfig(desk.home.configFile, vocabulary) ?? desk.config(); // throws the sentence that says how to begin
	desk.print(`${basename(desk.home.configFile)}: ${contentWords(read)}, fine`);
	return 0;
}

/** A broken file is what an editor is wanted for: it is read only afterwards. */
async function edit(desk: CliDesk): Promise<ExitStatus> {
	const {configFile} = desk.home;
	if (!existsSync(configFile)) desk.config(); // throws the sentence that says how to begin
	const {editFile} = await import('../../terminal/index.js');
	const line = configFaults(configFile)[0]?.line ?? 1;
	const status = await editFile(configFile, {env: desk.env, line}).catch((cause: unknown) => {
		throw new CommandError(cause instanceof Error ? cause.message : String(cause), {cause});
	});
	if (status !== 0) throw new CommandError(`the editor ended with status ${status}`);
	if (!readConfig(configFile)) throw new CommandError(`${configFile} is gone`);
	return check(desk);
}
