import {configFaults, readConfig} from '../../config/index.js';
import {inspectStore, type StoreReport} from '../../store/index.js';
import {colourLevel, isScreenCapable, supportsHyperlinks} from '../../terminal/index.js';
import type {CliDesk, Command, ExitStatus} from '../command.js';
import {contentWords} from '../content-words.js';
import {type AccountAsKnown, accountFindings, isSameAccount} from '../doctor/account-findings.js';
import {fileFindings, roomFindings} from '../doctor/file-findings.js';
import type {Finding} from '../doctor/finding.js';
import {storeFindings} from '../doctor/store-findings.js';
import {isoDate} from '../iso-date.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {repair} from '../mended.js';
import {takeWords} from '../parse-args.js';
import {shownPath} from '../shown-path.js';
import {version} from '../version.js';

/** `newsterm doctor`: how everything is that newsterm keeps, and with `--repair` a new store in the place of a damaged one. */
export const doctor: Command = {
	name: 'doctor',
	summary: 'look over store, config, terminal and feeds; mend the store',
	usage: '[--json] [--repair]',
	options: {
		json: jsonOption,
		repair: {
			type: 'boolean',
			words: 'put a damaged store aside, save what can be read of it, close files to others',
		},
	},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const mend = args.flags['repair'] === true;
		if (mend) repairIfNeeded(desk);
		const findings = [
			aboutNewsterm(),
			aboutTerminal(desk),
			...(await configFindings(desk)),
			...(await aboutStore(desk, {mend})),
		];
		for (const finding of findings) {
			if (args.flags['json']) desk.print(jsonLine(finding));
			else for (const line of linesOf(finding)) desk.print(line);
		}
		return statusOf(findings);
	},
};

function statusOf(findings: readonly Finding[]): ExitStatus {
	return findings.some(({status, check}) => status === 'error' && check !== 'feed') ? 1 : 0;
}

/** A feed that is well is no news; programs are told of each. */
function linesOf({check, status, message}: Finding): readonly string[] {
	return check === 'feed' && status === 'ok' ? [] : [`${status.padEnd(9)}${check.padEnd(10)}${message}`];
}

function repairIfNeeded(desk: CliDesk): void {
	const {condition} = inspectStore(desk.home.storeFile);
	if (condition === 'damaged' || condition === 'lost') repair(desk);
}

function aboutNewsterm(): Finding {
	const {versions, platform, arch} = process;
	const parts = [
		`newsterm ${version}`,
		`Node ${versions.node}`,
		`SQLite ${versions['sqlite']}`,
		platform,
		arch,
	];
	return {
		check: 'newsterm',
		status: 'ok',
		message: parts.join(', '),
		version,
		node: versions.node,
		sqlite: versions['sqlite'] ?? null,
		platform,
		arch,
	};
}

const colours = ['no colours', '16 colours', '256 colours', 'all colours'];

function aboutTerminal({env, isTerminal, columns}: CliDesk): Finding {
	const stream = {isTTY: isTerminal};
	const isCapable = isScreenCapable(env, stream);
	const level = colourLevel(env, stream);
	const told = {
		term: env['TERM'] ?? null,
		program: env['TERM_PROGRAM'] ?? null,
		columns: isTerminal ? columns : null,
		rows: process.stdout.rows ?? null,
		colours: level,
		hyperlinks: supportsHyperlinks(env),
		locale: env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || null,
	};
	if (!isTerminal)
		return {check: 'terminal', status: 'ok', message: 'none: this is read by a program', ...told};
	const words = [
		`${told.term}`,
		`${columns} × ${told.rows}`,
		colours[level],
		`locale ${told.locale ?? 'not set'}`,
	];
	const advice = isCapable ? '' : '; it can only print: "newsterm --screen-reader" reads the news in lines';
	return {
		check: 'terminal',
		status: isCapable ? 'ok' : 'warning',
		message: `${words.join(', ')}${advice}`,
		...told,
	};
}

async function configFindings({home}: CliDesk): Promise<readonly Finding[]> {
	const {vocabulary} = await import('../vocabulary.js');
	const path = home.configFile;
	const faults = configFaults(path, vocabulary);
	if (faults.length > 0)
		return faults.map(({message, line, column, key = null}) => {
			return {check: 'config', status: 'error', message, path, line, column, key};
		});
	const config = readConfig(path, vocabulary);
	const words = config ? `${contentWords(config)}, fine` : 'not there yet: the first start makes it';
	const feeds = config?.feeds.length ?? null;
	const accounts = config?.accounts.length ?? null;
	return [{check: 'config', status: 'ok', message: `${shownPath(path)}: ${words}`, path, feeds, accounts}];
}

async function aboutStore(desk: CliDesk, {mend}: {readonly mend: boolean}): Promise<readonly Finding[]> {
	const {home} = desk;
	const report = inspectStore(home.storeFile);
	return [
		...storeFindings(report),
		...fileFindings(home, {mend}),
		...roomFindings(home),
		...(await accountFindings(accountsOf(report, desk), desk.now())),
		...(await feedFindings(report, desk)),
	];
}

/** A store as this newsterm writes it: an older one would be brought up to date by opening it. */
function isReadable({condition, version: its, writtenVersion}: StoreReport): boolean {
	return condition === 'well' && its === writtenVersion;
}

/** Those that the config names now, where it can be read. */
function accountsOf(report: StoreReport, desk: CliDesk): readonly AccountAsKnown[] {
	const {configFile} = desk.home;
	const stored = isReadable(report) ? desk.openReader().accounts() : [];
	if (configFaults(configFile).length > 0) return stored.map((account) => ({account, stored: account}));
	const wanted = readConfig(configFile)?.accounts ?? [];
	return wanted.map((account) => ({account, stored: stored.find((one) => isSameAccount(one, account))}));
}

/** What is wrong with a server is told of it, not of each of its feeds. */
async function feedFindings(report: StoreReport, desk: CliDesk): Promise<readonly Finding[]> {
	if (!isReadable(report)) return [];
	const {healthOf} = await import('../../app/index.js');
	const statuses = {ok: 'ok', waiting: 'ok', error: 'warning', gone: 'warning'} as const;
	return desk
		.openReader()
		.feeds()
		.map((feed) => {
			const {status, words, advice} = healthOf(feed, desk.now());
			return {
				check: 'feed',
				status: feed.account === undefined ? statuses[status] : 'ok',
				message: `${feed.title}: ${words}${advice === undefined ? '' : `; ${advice}`}`,
				url: feed.url,
				account: feed.account ?? null,
				lastOk: isoDate(feed.lastOkAt) ?? null,
				error: feed.fault ?? null,
				stories: feed.stories,
			};
		});
}
