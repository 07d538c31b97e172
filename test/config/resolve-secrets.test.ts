import {describe, expect, it} from 'vitest';
import {type ConfiguredFeed, resolveSecrets} from '../../src/config/index.js';

const url = 'https://example.org/f';
const printing = (script: string) => [process.execPath, '-e', script];
const withCommand = (script: string): ConfiguredFeed => ({
	url,
	secrets: {user: 'me', passwordCommand: printing(script)},
});

describe('resolveSecrets', () => {
	it('leaves a feed without secrets as the subscription it is', async () => {
		expect(await resolveSecrets({url, title: 'Wire', fullText: true}, {})).toEqual({url, title: 'Wire'});
	});

	it('takes the first line that the command prints', async () => {
		const feed = withCommand('console.log("s3cret\\nuser: me")');

		expect(await resolveSecrets(feed, process.env)).toEqual({url, auth: {user: 'me', password: 's3cret'}});
	});

	it('hands the words of the command on as they are', async () => {
		const feed = {
			url,
			secrets: {user: 'me', passwordCommand: [...printing('console.log(process.argv[1])'), '$HOME; `id`']},
		};

		expect((await resolveSecrets(feed, process.env)).auth?.password).toBe('$HOME; `id`');
	});

	it('fills headers from the environment', async () => {
		const feed = {url, secrets: {headers: {A: '$KEY', B: `Bearer $${'{KEY}'}-x`, C: '$$5 $'}}};

		expect((await resolveSecrets(feed, {KEY: 'k1'})).headers).toEqual({A: 'k1', B: 'Bearer k1-x', C: '$5 $'});
	});

	it('names a variable that is not set', async () => {
		const feed = {url, secrets: {headers: {A: '$KEY'}}};

		await expect(resolveSecrets(feed, {})).rejects.toThrow(
			'The environment variable KEY is not set; a header needs it.',
		);
	});

	it('refuses a variable that would begin another header', async () => {
		const feed = {url, secrets: {headers: {A: '$KEY'}}};

		await expect(resolveSecrets(feed, {KEY: 'a\r\nHost: b'})).rejects.toThrow('KEY holds control characters');
	});

	it.each([
		['fails', 'console.log("s3cret"); process.exit(3)', 'ended with status 3'],
		['prints nothing', '', 'printed nothing'],
	])('tells of a command that %s without what it printed', async (_how, script, reason) => {
		const failure = await resolveSecrets(withCommand(script), process.env).catch(
			(error: Error) => error.message,
		);

		expect(failure).toContain(reason);
		expect(failure).not.toContain('s3cret');
	});

	it('tells of a command that is not there', async () => {
		const feed = {url, secrets: {user: 'me', passwordCommand: ['no-such-program-here', 'x']}};

		await expect(resolveSecrets(feed, {})).rejects.toThrow(
			'The password command no-such-program-here was not found.',
		);
	});
});
