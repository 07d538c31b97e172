import type {ReadConfigList} from '../listed-feeds.js';
import {looksLikeFeedrConfig, readFeedrConfig} from './read-feedr-config.js';
import {looksLikeYamlList, readYamlList} from './read-yaml-list.js';

/** feedr's TOML, nom's and goread's YAML. */
export const readConfigList: ReadConfigList = (text, name) => {
	if (looksLikeFeedrConfig(text)) return {kind: 'feedr', ...readFeedrConfig(text, name)};
	return looksLikeYamlList(text) ? readYamlList(text, name) : undefined;
};
