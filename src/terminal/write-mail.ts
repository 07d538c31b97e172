import {startOpener, systemOpener} from './open-url.js';
import type {Environment} from './run-program.js';

interface Mail {
	readonly subject: string;
	readonly body: string;
}

interface Outside {
	readonly env: Environment;
	readonly platform?: NodeJS.Platform;
	readonly graceMs?: number;
}

/**
 * Begins a mail in the person's mail program, by way of the system (RFC 6068). Whom it goes to is typed there.
 * @throws {Error} one sentence: nothing here writes mail
 */
export function writeMail(
	{subject, body}: Mail,
	{env, platform = process.platform, graceMs = 1500}: Outside,
): Promise<void> {
	const lines = body.replaceAll('\n', '\r\n');
	const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
	return startOpener([...systemOpener(platform), address], {
		env,
		graceMs,
		advice: 'set up a program for mail',
	});
}
