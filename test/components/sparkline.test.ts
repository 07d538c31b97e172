import {expect, it} from 'vitest';
import {sparkline} from '../../src/components/sparkline.js';

it.each([
	[[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
	[[0, 70, 35, 1], '▁█▅▂'],
	[[0, 0, 0], '▁▁▁'],
	[[1], '█'],
	[[], ''],
] as const)('draws %j as %s: the most is full, and only nothing is flat', (numbers, line) => {
	expect(sparkline(numbers)).toBe(line);
});
