import {ConfigError, readConfig} from '../config/index.js';

/** Whether the config wants the news read out by a screen reader instead of drawn. */
export function speechIsConfigured(configFile: string): boolean {
	try {
		return readConfig(configFile)?.screenReader ?? false;
	} catch (error) {
		if (error instanceof ConfigError) return false; // who reads it next says what is wrong
		throw error;
	}
}
