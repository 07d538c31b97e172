import {describe, expect, it} from 'vitest';
import {enclosureName, numbered} from '../../src/cli/enclosure-name.js';

const nameOf = (path: string, type?: string, title = 'The harbour, again') =>
	enclosureName({url: `https://a.example/${path}`, ...(type && {type})}, title);

describe('the name of a file that comes with a story', () => {
	it.each([
		['media/episode-12.mp3', 'episode-12.mp3'],
		['media/episode%2012.mp3?key=secret#t=1', 'episode-12.mp3'],
		['%C3%A9pisode.mp3', 'épisode.mp3'],
		['e%CC%81pisode.mp3', 'épisode.mp3'],
		['播客.m4a', '播客.m4a'],
		['report.tar.gz', 'report.tar.gz'],
		['100%.pdf', '100%.pdf'],
	])('is the last part of its address: %s', (path, name) => {
		expect(nameOf(path)).toBe(name);
	});

	it.each([
		['', 'audio/mpeg', 'The-harbour,-again.mp3'],
		['feed/', 'application/pdf; charset=x', 'The-harbour,-again.pdf'],
		['stream', 'video/mp4', 'stream.mp4'],
		['download.php', 'audio/mpeg', 'download.php'],
		['stream', undefined, 'stream'],
		['', 'constructor', 'The-harbour,-again'],
	])('has its ending from the type, where the address %j has none', (path, type, name) => {
		expect(nameOf(path, type)).toBe(name);
	});

	it.each([
		['..%2F..%2Fetc%2Fpasswd', 'etc-passwd'],
		['..%5C..%5Cwindows%5Cwin.ini', 'windows-win.ini'],
		['%2Fetc%2Fpasswd', 'etc-passwd'],
		['C%3A%5Cboot.ini', 'C-boot.ini'],
		['file.mp3%3Astream', 'file.mp3-stream'],
		['%E2%88%95etc%E2%88%95passwd', 'etc-passwd'],
		['%EF%BC%8Fetc%EF%BC%8Fpasswd', 'etc-passwd'],
		['.bashrc', 'bashrc'],
		['...mp3', 'mp3'],
		['%2E%2E', 'The-harbour,-again'],
		['~root', 'root'],
		['-rf', 'rf'],
		['%2D%2Dhelp.mp3', 'help.mp3'],
		['a%00b.mp3', 'ab.mp3'],
		['a%0Ab%1B%5B2J.mp3', 'a-b.mp3'],
		['%E2%80%AE3pm.exe', '3pm.exe'],
		['a%E2%80%8Bb.mp3', 'a-b.mp3'],
		['%FF%FE.mp3', '%FF%FE.mp3'],
		['con', '_con'],
		['CON.mp3', '_CON.mp3'],
		['nul.tar.gz', '_nul.tar.gz'],
		['com1.mp3', '_com1.mp3'],
		['LPT%C2%B9.mp3', '_LPT¹.mp3'],
		['console.mp3', 'console.mp3'],
		['episode.mp3.', 'episode.mp3'],
		['episode.mp3%20%20', 'episode.mp3'],
		['a%3Cb%3E%7C%22%3F%2A.mp3', 'a-b.mp3'],
		['%24(id).mp3', '$(id).mp3'],
	])('leads nowhere, hides nothing and means nothing to any system: %s', (path, name) => {
		expect(nameOf(path)).toBe(name);
	});

	it('is of the length a file system takes, its ending and all', () => {
		for (const letter of ['a', 'é', '播', '🎙']) {
			const name = nameOf(`${encodeURIComponent(letter.repeat(400))}.mp3`);
			expect(name.endsWith(`${letter}.mp3`)).toBe(true);
			expect(Buffer.byteLength(`${numbered(name, 1000)}.part.json`)).toBeLessThanOrEqual(255);
		}
		expect(nameOf(`a.${'x'.repeat(400)}`).length).toBeLessThanOrEqual(110);
	});

	it('is something when nothing can be made of anything', () => {
		expect(nameOf('%2E', undefined, '…')).toBe('…');
		expect(nameOf('', undefined, '')).toBe('file');
		expect(nameOf('', 'audio/mpeg', '../')).toBe('file.mp3');
	});

	it('has a number before its ending', () => {
		expect(numbered('episode.mp3', 1)).toBe('episode.mp3');
		expect(numbered('episode.mp3', 2)).toBe('episode-2.mp3');
		expect(numbered('episode', 3)).toBe('episode-3');
	});
});
