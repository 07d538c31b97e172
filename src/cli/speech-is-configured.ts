import {ConfigError, readConfig} from '../config/index.js';

interface SpeechWish {
	/** On the command line. */
	readonly isAsked: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly configFile: string;
}

/** Whether the news is to be read out by a screen reader instead of drawn: by option, by Ink's own variable or by the config. */
export function wantsSpeech({isAsked, env, configFile}: SpeechWish): boolean {
	if (isAsked || env['INK_SCREEN_READER'] === 'true') return true;
	try {
		return readConfig(configFile)?.screenReader ?? false;
	} catch (error) {
		if (error instanceof ConfigError) return false; // who reads it next says what is wrong
		throw error;
	}
}
