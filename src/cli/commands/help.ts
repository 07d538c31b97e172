import {nearestName} from '../../config/index.js';
import {type Command, UsageError} from '../command.js';
import {commandHelp} from '../command-help.js';
import {helpLines} from '../help-page.js';
import {overview, topicNames, topics} from '../overview.js';
import {takeWords} from '../parse-args.js';

/** `newsterm help`: what there is, or what one command does. It is one of the commands it tells of, hence the function. */
export const help = (commands: () => readonly Command[]): Command => ({
	name: 'help',
	summary: 'say what newsterm can do, or more about one command',
	usage: '[COMMAND | TOPIC]',
	options: {},

	async run(args, {print}) {
		const [topic] = takeWords(args, {what: 'the topic', atMost: 1});
		const lines = topic === undefined ? overview(commands()) : await linesOn(topic, commands());
		for (const line of lines) print(line);
		return 0;
	},
});

async function linesOn(topic: string, commands: readonly Command[]): Promise<readonly string[]> {
	const command = commands.find(({name}) => name === topic);
	const page = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
	const lines = [command && commandHelp(command), page && helpLines(await page())].filter(
		(part) => part !== undefined,
	);
	if (lines.length > 0) return lines.flatMap((part, at) => (at === 0 ? part : ['', ...part]));
	const near = nearestName(topic, [...commands.map(({name}) => name), ...topicNames]);
	throw new UsageError(
		`there is no help on “${topic}”${near === undefined ? '' : `; did you mean ${near}?`}`,
	);
}
