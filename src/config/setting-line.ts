import {readFileSync} from 'node:fs';
import {findNodeAtLocation, parseTree} from 'jsonc-parser';

/**
 * The line of the person's file, from 1, where a setting stands (`theme`, `refresh.perHost`); where it does not, the line it would
 * be written at: that of the object it belongs in, or of a comment that offers it, or of the closing brace. 1 where the file cannot be read.
 */
export function settingLine(file: string, name: string): number {
	try {
		return lineIn(readFileSync(file, 'utf8'), name);
	} catch {
		return 1; // the editor says what is wrong with the file
	}
}

function lineIn(text: string, name: string): number {
	const [first = '', ...rest] = name.split('.');
	const root = parseTree(text, [], {allowTrailingComma: true});
	const value = root && (findNodeAtLocation(root, [first, ...rest]) ?? findNodeAtLocation(root, [first]));
	const offered = new RegExp(`^[ \\t]*//[ \\t]*"${first}"[ \\t]*:`, 'm').exec(text)?.index;
	const end = root ? root.offset + root.length - 1 : 0;
	return text.slice(0, value?.parent?.offset ?? offered ?? end).split('\n').length;
}
