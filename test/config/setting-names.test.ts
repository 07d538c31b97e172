import {expect, it} from 'vitest';
import {settingNames} from '../../src/config/index.js';

it('names every setting, those inside another with its name before theirs, each with what it is for', () => {
	const names = settingNames();
	expect(names.map(({name}) => name)).toEqual(
		expect.arrayContaining(['feeds', 'theme', 'refresh.perHost', 'keep.bodies', 'keys']),
	);
	expect(names.map(({name}) => name)).not.toContain('$schema');
	expect(names.filter(({about}) => about === '')).toEqual([]);
});
