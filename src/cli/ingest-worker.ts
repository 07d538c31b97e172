import {constants, setPriority} from 'node:os';
import {setFlagsFromString} from 'node:v8';
import {silenceWarnings} from './silence-warnings.js';

// The worker's entry. A static import would load node:sqlite, and its warning, before this line.
silenceWarnings();
// Where every core is busy, keys go before news. Elsewhere than on Linux a priority is the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// V8 wakes each idle thread every 8 seconds to see whether a collection would pay, and gives back next to nothing. Its
// flags are the whole process's; said here, they cost the first page no time. One that it did not know it would complain
// of, on the screen.
const [nodeMajor = 0] = process.versions.node.split('.').map(Number);
if (nodeMajor <= 26) setFlagsFromString('--memory-reducer-gc-count=0');
const {runIngest} = await import('./run-ingest.js');
runIngest();
