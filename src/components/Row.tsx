import {Transform} from 'ink';
import {memo} from 'react';

/** One composed line as one row. Ink lays out a single space: it never measures or takes apart what is drawn. */
export const Row = memo(function Row({line}: {readonly line: string}) {
	return <Transform transform={() => line}> </Transform>;
});
