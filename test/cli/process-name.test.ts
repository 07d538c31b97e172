import {spawnSync} from 'node:child_process';
import {hostname} from 'node:os';
import {expect, it} from 'vitest';
import {hasEnded, processName} from '../../src/cli/process-name.js';

it('a process that runs has not ended, and one that is over has', () => {
	const {pid} = spawnSync(process.execPath, ['--version']);
	expect(hasEnded(processName)).toBe(false);
	expect(hasEnded(`${hostname()}:${pid}`)).toBe(true);
});

it.each(['elsewhere.example:1', '', 'nobody', `${hostname()}:`, `${hostname()}:0`, `${hostname()}:-1`])(
	'of %j nobody can say that it has ended',
	(name) => {
		expect(hasEnded(name)).toBe(false);
	},
);
