import type {Command, Option} from '../command.js';
import {globalOptions, wordsInFront} from '../global-options.js';
import {helpOption, splitWords} from '../parse-args.js';
import {readersElsewhere} from '../readers-elsewhere.js';
import type {Candidate, OwnThings} from './own-things.js';
import {usagePlaces} from './usage-places.js';

/** What a shell is to offer. */
export interface Completions {
	readonly candidates: readonly Candidate[];
	/** And files, as the shell itself completes them. */
	readonly withFiles: boolean;
}

export interface CompletionAsk {
	readonly commands: readonly Command[];
	readonly topics: readonly string[];
	readonly own: OwnThings;
}

const nothing: Completions = {candidates: [], withFiles: false};

type Options = Command['options'];

/** What may stand in the place of the last word, which is begun or empty; the words before it are as the shell read them. */
export function completions(words: readonly string[], ask: CompletionAsk): Completions {
	const current = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const at = wordsInFront(before);
	if (at > before.length) return atOption('config', globalOptions, ask);
	const name = before[at];
	if (name === undefined) return inFrontOf(current, ask);
	const command = ask.commands.find((one) => one.name === name);
	return command ? ofCommand(command, {before: before.slice(at + 1), current}, ask) : nothing;
}

/** The file that `--config` names in front of the command. */
export function configNamed(words: readonly string[]): string | undefined {
	const {values} = splitWords(words.slice(0, wordsInFront(words)), globalOptions);
	return typeof values['config'] === 'string' ? values['config'] : undefined;
}

function inFrontOf(current: string, {commands}: CompletionAsk): Completions {
	const candidates = current.startsWith('-') ? optionNames(globalOptions) : commands.map(asCandidate);
	return {candidates, withFiles: false};
}

function asCandidate({name, summary}: Command): Candidate {
	return {word: name, about: summary};
}

interface Typed {
	/** Between the command and the word that is completed. */
	readonly before: readonly string[];
	readonly current: string;
}

function ofCommand(command: Command, {before, current}: Typed, ask: CompletionAsk): Completions {
	const options: Options = {...command.options, help: helpOption};
	const {waiting, used, count, isEnded} = readWords(before, options);
	if (waiting !== undefined) return atOption(waiting, options, ask);
	const [, name, begun] = (!isEnded && /^--([\w-]+)=(.*)$/s.exec(current)) || [];
	if (name !== undefined && begun !== undefined) return prefixed(`--${name}=`, atOption(name, options, ask));
	const unused = optionNames(options).filter(({word}) => !used.has(word));
	if (current.startsWith('-') && !isEnded) return {candidates: unused, withFiles: false};
	const places = usagePlaces(command);
	const last = places.at(-1);
	const place = places[count] ?? (last?.isRepeated ? last : undefined);
	if (place) return atTerms(place.terms, ask);
	return current === '' && !isEnded ? {candidates: unused, withFiles: false} : nothing;
}

interface Read {
	/** The option whose value comes next. */
	readonly waiting?: string;
	readonly used: ReadonlySet<string>;
	/** Of words that are no options. */
	readonly count: number;
	readonly isEnded: boolean;
}

function readWords(words: readonly string[], options: Options): Read {
	const {tokens} = splitWords(words, options);
	const last = tokens.at(-1);
	const isWaiting =
		last?.kind === 'option' && last.value === undefined && optionNamed(last.name, options)?.type === 'string';
	return {
		...(isWaiting && {waiting: last.name}),
		used: new Set(tokens.flatMap((token) => (token.kind === 'option' ? `--${token.name}` : []))),
		count: tokens.filter(({kind}) => kind === 'positional').length,
		isEnded: tokens.some(({kind}) => kind === 'option-terminator'),
	};
}

function optionNamed(name: string, options: Options): Option | undefined {
	return Object.hasOwn(options, name) ? options[name] : undefined;
}

function optionNames(options: Options): readonly Candidate[] {
	return Object.entries(options).map(([name, {words}]) => ({word: `--${name}`, about: words}));
}

function atOption(name: string, options: Options, ask: CompletionAsk): Completions {
	return atTerms(optionNamed(name, options)?.value?.split('|') ?? [], ask);
}

function prefixed(prefix: string, {candidates}: Completions): Completions {
	return {candidates: candidates.map((one) => ({...one, word: `${prefix}${one.word}`})), withFiles: false};
}

/** What each name in a usage stands for. Those that are not here (`<n>`, `<query>`) are the person's to think of. */
const named: Readonly<Record<string, (ask: CompletionAsk) => readonly Candidate[]>> = {
	URL: ({own}) => own.feeds(),
	'<url>': ({own}) => own.feeds(),
	'<section>': ({own}) => own.sections(),
	'<account>': ({own}) => own.accounts(),
	'<label>': ({own}) => own.topics(),
	'<tag>': ({own}) => own.tags(),
	'<date>': () => ['today', 'yesterday', '12h', '2d', '1w'].map((word) => ({word})),
	ID: ({own}) => own.stories(),
	MUTE: ({own}) => own.mutes(),
	COMMAND: ({commands}) => commands.map(asCandidate),
	READER: () => readersElsewhere.map(({name: word}) => ({word})),
	TOPIC: ({topics}) => topics.map((word) => ({word})),
};

const files: ReadonlySet<string> = new Set(['FILE', 'FOLDER', '<folder>']);

function atTerms(terms: readonly string[], ask: CompletionAsk): Completions {
	return {
		candidates: terms.flatMap((term) => atTerm(term, ask)),
		withFiles: terms.some((term) => files.has(term)),
	};
}

function atTerm(term: string, ask: CompletionAsk): readonly Candidate[] {
	const [, prefix = '', name = term] = /^(.+:)(<.*>)$/.exec(term) ?? [];
	const find = Object.hasOwn(named, name) ? named[name] : undefined;
	if (find) return find(ask).map((one) => ({...one, word: `${prefix}${one.word}`}));
	return /^[a-z][a-z\d-]*$/.test(term) ? [{word: term}] : [];
}
