import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {speechIsConfigured} from '../../src/cli/speech-is-configured.js';

function isConfigured(config: string | undefined) {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-speech-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	const configFile = join(dir, 'config.json');
	if (config !== undefined) writeFileSync(configFile, config);
	return speechIsConfigured(configFile);
}

it('is where the config says so', () => {
	expect(isConfigured('{"screenReader": true}')).toBe(true);
});

it('is not else, nor for a config that is broken: that is said by who reads it next', () => {
	expect(isConfigured(undefined)).toBe(false);
	expect(isConfigured('{}')).toBe(false);
	expect(isConfigured('{"screenReader": ')).toBe(false);
});
