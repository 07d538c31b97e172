import {constants, setPriority} from 'node:os';
import {silenceWarnings} from './silence-warnings.js';

// The worker's entry. A static import would load node:sqlite, and its warning, before this line.
silenceWarnings();
// Where every core is busy, keys go before news. Elsewhere than on Linux a priority is the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const {runIngest} = await import('./run-ingest.js');
runIngest();
