/**
 * Ends with 1 when a package of the lockfile has an advisory of high severity or worse: what is bundled counts among the
 * development packages. Where no registry answers nothing is known, and that fails nobody.
 */
import {spawnSync} from 'node:child_process';

const {stdout} = spawnSync('npm', ['audit', '--json'], {
	encoding: 'utf8',
	timeout: 60_000,
	shell: process.platform === 'win32',
});
const report = parsed(stdout);
if (!report?.metadata?.vulnerabilities) {
	console.log(
		`Not audited: no registry answered (${report?.message ?? report?.error?.code ?? 'nothing was said'})`,
	);
} else {
	const {high, critical, total} = report.metadata.vulnerabilities;
	const grave = Object.values(report.vulnerabilities).filter(({severity}) =>
		/^(?:high|critical)$/.test(severity),
	);
	for (const {name, severity, range} of grave) console.error(`${name} ${range}: ${severity}`);
	console.log(`${total} advisories, ${high + critical} of them high or critical`);
	process.exitCode = grave.length === 0 ? 0 : 1;
}

function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
