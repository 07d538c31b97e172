import type {ColourLevel} from '../capabilities.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How this terminal shows a picture: kitty's protocol, or half blocks in as many colours as it has. */
export type PictureWay = 'kitty' | 'blocks';

/** What the config says: `on` and `blocks` also where the terminal does not say that it has 256 colours. */
export type PictureWish = 'auto' | 'on' | 'blocks' | 'off';

/** By the environment alone: asking the terminal would cost the first frame its answer's time. Absent: captions must do. */
export function pictureWay(
	wish: PictureWish,
	env: Environment,
	colours: ColourLevel,
): PictureWay | undefined {
	if (wish === 'off' || colours === 0) return undefined;
	if (wish !== 'blocks' && placesPictures(env)) return 'kitty';
	return wish !== 'auto' || colours >= 2 ? 'blocks' : undefined;
}

/**
 * Whether it draws pictures over placeholders, which are text (kitty 0.28, Ghostty 1.0). Multiplexers pass no pictures
 * on; WezTerm and Konsole speak the protocol without placeholders.
 */
function placesPictures(env: Environment): boolean {
	if (['TMUX', 'STY', 'ZELLIJ'].some((name) => env[name])) return false;
	return /^xterm-(?:kitty|ghostty)$/.test(env['TERM'] ?? '') || env['TERM_PROGRAM'] === 'ghostty';
}
