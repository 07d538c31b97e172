import type {StoreReport} from '../../store/index.js';
import {isoDate} from '../iso-date.js';
import {shownPath} from '../shown-path.js';
import {type Finding, shownBytes} from './finding.js';

/** The store, what stands beside it, and where it lies. */
export function storeFindings(report: StoreReport): readonly Finding[] {
	return [storeFinding(report), marksFinding(report), ...diskFinding(report)];
}

const statuses: Readonly<Record<StoreReport['condition'], Finding['status']>> = {
	well: 'ok',
	none: 'ok',
	damaged: 'error',
	lost: 'error',
	newer: 'error',
	unreadable: 'error',
};

function storeFinding(report: StoreReport): Finding {
	const {condition, path, bytes, walBytes, version, stories, faults, aside, sqlite} = report;
	return {
		check: 'store',
		status: statuses[condition],
		message: `${shownPath(path)}: ${storeWords(report)}`,
		condition,
		path,
		bytes,
		walBytes,
		version: version ?? null,
		stories: stories ?? null,
		faults,
		aside,
		sqlite,
	};
}

const mend = '"newsterm doctor --repair" puts it aside and saves what can be read of it';

function storeWords({condition, stories = 0, bytes, walBytes, version, aside, faults}: StoreReport): string {
	switch (condition) {
		case 'well': {
			const kept = aside.length === 0 ? '' : `; put aside: ${aside.map(shownPath).join(', ')}`;
			return `${stories} stories, ${shownBytes(bytes + walBytes)}, version ${version}${kept}`;
		}
		case 'none':
			return 'not there yet: the first start makes it';
		case 'damaged':
			return `damaged (${faults[0] ?? 'it cannot be read'}); ${mend}`;
		case 'lost':
			return 'gone, though what you did with its stories stands beside it; "newsterm doctor --repair" brings it back';
		case 'newer':
			return `written by a newer newsterm (version ${version}), and left untouched; update newsterm to read it`;
		case 'unreadable':
			return `it cannot be read (${faults[0] ?? ''}); look at the file, its folder and their permissions`;
	}
}

function marksFinding({journal, state}: StoreReport): Finding {
	const kept = isoDate(state.at);
	return {
		check: 'marks',
		status: 'ok',
		message: `kept a second time: ${kept === undefined ? 'no state yet' : `state of ${kept}`}, ${journal.deeds} deeds in the journal`,
		stateAt: kept ?? null,
		stateBytes: state.bytes,
		journalBytes: journal.bytes,
		deeds: journal.deeds,
	};
}

function diskFinding({network, path}: StoreReport): readonly Finding[] {
	if (network === undefined) return [];
	const message = `the store lies on a network file system (${network}): let no two machines have it open at once; NEWSTERM_HOME may name a folder of this one`;
	return [{check: 'disk', status: 'warning', message, network, path}];
}
