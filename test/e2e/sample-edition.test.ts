import {describe, expect, it} from 'vitest';
import {isFetched, openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {tempHome} from './temp-home.js';
import {givenBack, modesGivenBack} from './terminal-bytes.js';

function today(): string {
	return new Intl.DateTimeFormat('en-GB', {dateStyle: 'full', timeZone: 'UTC'}).format().replace(',', '');
}

describe('the sample edition', () => {
	it('stands on the front page with the long date, topics and folded rows', async () => {
		const before = today();
		const terminal = openTerminal({home: tempHome(), args: ['--demo']});
		await terminal.waitFor(isFetched);
		await terminal.waitFor('TRENDING');

		const [masthead = '', topics = ''] = terminal.lines();
		expect(terminal.written()).not.toContain('names no feeds'); // not even in the first frame
		expect([before, today()].some((date) => masthead.includes(date))).toBe(true);
		expect(topics).toMatch(/ TRENDING +1 .+ 2 .+ 3 .+ 4 /);
		expect(terminal.lines().join('\n')).toMatch(/ \+\d+ +\d+m/);
	});

	it('finds a story and opens it with dateline, picture, caption, credit and other news; q gives the list back', async () => {
		const terminal = openTerminal({home: tempHome(), args: ['--demo'], rows: 60});
		await terminal.waitFor(isFetched);
		terminal.press('/', ...'Snow closes Orrin pass');
		await terminal.waitUntil(
			() => terminal.selected().includes('Snow closes Orrin'),
			'the story that was searched',
		);

		terminal.press('enter');
		await terminal.waitFor(/[A-Z ]+ \(NW\) — /);
		await terminal.waitFor(/▀\n +[A-Z].*\n? +NW \/ N\. Halvorsen/);
		await terminal.waitFor('── Other news ──');
		expect(terminal.lines()[0]).toContain('newsterm');

		terminal.press('q');
		await terminal.waitUntil(() => terminal.selected().includes('Snow closes Orrin'), 'the list again');
		terminal.press('escape');
		await terminal.waitFor('Front page');
	});

	it.each(['at once', 'when all is fetched'])(
		'is left by q %s: status 0, the terminal as it was, nothing kept',
		async (when) => {
			const home = tempHome();
			const terminal = openTerminal({home, args: ['--demo']});
			await terminal.waitFor(when === 'at once' ? /\d\/17/ : isFetched);
			expect(home.temporary()).toEqual([expect.stringMatching(/^newsterm-demo-/)]);

			terminal.press('q');
			expect(await terminal.exit).toBe(0);
			expect(givenBack(terminal.written())).toEqual(modesGivenBack);
			expect(terminal.lines().join('').trim()).toBe('');
			expect(home.temporary()).toEqual([]);
		},
	);

	it('is plain lines in a pipe', async () => {
		const home = tempHome();
		const {status, stdout, stderr} = await newsterm(['--demo'], home);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout).toMatch(/^newsterm\n/);
		expect(stdout).toContain('Port Alden opens its harbour tunnel');
		expect(home.temporary()).toEqual([]);
	});
});
