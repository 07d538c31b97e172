import {basename, dirname} from 'node:path';
import {FeedError} from '../feed-error.js';
import {codeOf} from './error-code.js';

type Telling = (where: {readonly folder: string; readonly name: string}) => string;

const tellings: Readonly<Record<string, Telling>> = {
	ENOSPC: ({folder, name}) =>
		`There is no room left in ${folder}: what came stays in ${name}, and can be gone on with.`,
	EDQUOT: ({folder, name}) =>
		`Your share of ${folder} is used up: what came stays in ${name}, and can be gone on with.`,
	EFBIG: ({folder}) => `The file is larger than ${folder} takes: name another folder.`,
	EACCES: ({folder}) => `You may not write in ${folder}: name another folder.`,
	EPERM: ({folder}) => `You may not write in ${folder}: name another folder.`,
	EROFS: ({folder}) => `Nothing can be written in ${folder}: name another folder.`,
	ENOENT: ({folder}) => `There is no folder ${folder}: make it, or name another.`,
	ENOTDIR: ({folder}) => `${folder} is no folder: name another.`,
};

/** Why a file takes nothing, and what to do. A bug of ours is given back as it is. */
export function writeFault(
	error: unknown,
	{url, file}: {readonly url: string; readonly file: string},
): unknown {
	const code = codeOf(error);
	if (code === '') return error;
	const where = {folder: dirname(file), name: basename(file)};
	const sentence = tellings[code]?.(where) ?? `${file} cannot be written (${code}).`;
	return new FeedError('io', url, sentence, {cause: error});
}
