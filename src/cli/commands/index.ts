/**
 * The verbs of the shell, one a file. A command knows what it is called and what it prints; it opens nothing before
 * it is run, and imports late what is heavy.
 */
import type {Command} from '../command.js';
import {add} from './add.js';
import {brief} from './brief.js';
import {cluster} from './cluster.js';
import {completion} from './completion.js';
import {config} from './config.js';
import {count} from './count.js';
import {dateline} from './dateline.js';
import {doctor} from './doctor.js';
import {download} from './download.js';
import {exportFeeds} from './export.js';
import {feeds} from './feeds.js';
import {help} from './help.js';
import {importFeeds} from './import.js';
import {list} from './list.js';
import {mark} from './mark.js';
import {mute} from './mute.js';
import {open} from './open.js';
import {parse} from './parse.js';
import {refresh} from './refresh.js';
import {related} from './related.js';
import {remove} from './remove.js';
import {show} from './show.js';
import {sync} from './sync.js';
import {topics} from './topics.js';
import {undo} from './undo.js';
import {unmute} from './unmute.js';

/** In the order help lists them. */
export const commands: readonly Command[] = [
	refresh,
	sync,
	list,
	count,
	show,
	open,
	download,
	mark,
	mute,
	unmute,
	undo,
	topics,
	brief,
	cluster,
	related,
	dateline,
	add,
	remove,
	feeds,
	importFeeds,
	exportFeeds,
	parse,
	config,
	doctor,
	completion,
	help(() => commands),
];
