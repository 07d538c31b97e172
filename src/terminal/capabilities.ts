type Environment = Readonly<Record<string, string | undefined>>;

/** 0: none · 1: 16 colours · 2: 256 · 3: all of RGB. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The colours a stream can show. FORCE_COLOR holds even in a pipe and goes before NO_COLOR, as in Node itself. */
export function colourLevel(env: Environment, {isTTY = false}: {readonly isTTY?: boolean}): ColourLevel {
	const forced = env['FORCE_COLOR'];
	if (forced !== undefined) return forcedLevels[forced] ?? 1;
	if (env['NO_COLOR']) return 0; // no-color.org: when present and not empty
	if (!isTTY || isDumb(env)) return 0;
	return levelOf(env);
}

/** Whether a full screen can be drawn there: a terminal that moves its cursor. */
export function isScreenCapable(env: Environment, {isTTY = false}: {readonly isTTY?: boolean}): boolean {
	return isTTY && !isDumb(env);
}

/** Whether OSC 8 makes a link. No terminal can be asked; these are known to, and the others show plain text. */
export function supportsHyperlinks(env: Environment): boolean {
	const forced = env['FORCE_HYPERLINK'];
	if (forced !== undefined) return forced !== '0';
	if (isDumb(env)) return false;
	const term = env['TERM'] ?? '';
	return (
		/kitty|ghostty|wezterm|foot|alacritty|contour/.test(term) ||
		/^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|WarpTerminal)$/.test(env['TERM_PROGRAM'] ?? '') ||
		Number(env['VTE_VERSION'] ?? 0) >= 5000 || // 0.50.0 crashed on them, and was replaced within days
		['KONSOLE_VERSION', 'WT_SESSION', 'DOMTERM'].some((name) => env[name])
	);
}

/** Whether it sets right-to-left text from the right by itself, and whoever did so before it would turn it round twice. */
export function turnsRtl(env: Environment): boolean {
	return (
		Number(env['VTE_VERSION'] ?? 0) >= 5800 ||
		['KONSOLE_VERSION', 'MLTERM'].some((name) => env[name]) ||
		env['TERM_PROGRAM'] === 'Apple_Terminal'
	);
}

const forcedLevels: Readonly<Record<string, ColourLevel>> = {
	'0': 0,
	false: 0,
	'1': 1,
	true: 1,
	'': 1,
	'2': 2,
	'3': 3,
};

function levelOf(env: Environment): ColourLevel {
	const term = env['TERM'] ?? '';
	const program = env['TERM_PROGRAM'];
	if (/^(?:truecolor|24bit)$/i.test(env['COLORTERM'] ?? '')) return 3;
	if (program === 'Apple_Terminal') return 2;
	if (program === 'iTerm.app' || env['WT_SESSION']) return 3;
	if (/kitty|ghostty|wezterm|foot|alacritty|-direct$/.test(term)) return 3;
	if (/-256(?:color)?$/.test(term)) return 2;
	if (/^vt(?:52|1\d\d|2\d\d)/.test(term)) return 0; // glass teletypes had one colour
	return term === '' ? 3 : 1; // only Windows has terminals without TERM: its console shows all colours
}

/** A terminal that can only print: TERM says so, or says nothing where it must. */
function isDumb(env: Environment): boolean {
	const term = env['TERM'];
	return term === undefined || term === ''
		? env['OS'] !== 'Windows_NT'
		: term === 'dumb' || term === 'unknown';
}
