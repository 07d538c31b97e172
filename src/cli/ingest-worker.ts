import {silenceSqliteWarning} from './silence-sqlite-warning.js';

// The worker's entry. A static import would load node:sqlite, and its warning, before this line.
silenceSqliteWarning();
const {runIngest} = await import('./run-ingest.js');
runIngest();
