import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {wantsSpeech} from '../../src/cli/wants-speech.js';

function wish(config: string | undefined, over: {isAsked?: boolean; env?: Record<string, string>} = {}) {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-speech-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	const configFile = join(dir, 'config.json');
	if (config !== undefined) writeFileSync(configFile, config);
	return wantsSpeech({isAsked: false, env: {}, configFile, ...over});
}

it('is asked for by option, by variable or by the config', () => {
	expect(wish('{}', {isAsked: true})).toBe(true);
	expect(wish(undefined, {env: {INK_SCREEN_READER: 'true'}})).toBe(true);
	expect(wish('{"screenReader": true}')).toBe(true);
});

it('is not wanted else, nor for a config that is broken: that is said by who reads it next', () => {
	expect(wish(undefined, {env: {INK_SCREEN_READER: 'false'}})).toBe(false);
	expect(wish('{}')).toBe(false);
	expect(wish('{"screenReader": ')).toBe(false);
});
