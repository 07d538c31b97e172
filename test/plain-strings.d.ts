import type {Checked} from '../src/printable.js';

// Whoever writes a test vouches for its strings: there any string may stand for a printable one. In src none does (tsconfig.json).
declare global {
	interface String extends Checked {}
}
