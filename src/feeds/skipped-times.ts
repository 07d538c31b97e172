type Written = readonly (string | undefined)[] | undefined;

/** Hours in which nobody need ask (RSS 2.0 `skipHours`), 0–23 in UTC; RSS 0.91 counts to 24. Absent: none is named. */
export function skippedHours(written: Written): readonly number[] | undefined {
	return read(written, (text) => (/^(?:\d|1\d|2[0-4])$/.test(text) ? [Number(text) % 24] : []));
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Days on which nobody need ask (RSS 2.0 `skipDays`), 0 = Sunday. Absent: none is named. */
export function skippedDays(written: Written): readonly number[] | undefined {
	return read(written, (text) => {
		const day = weekdays.indexOf(text.toLowerCase());
		return day === -1 ? [] : [day];
	});
}

/** Each once, in their order; what cannot be read is passed over. */
function read(
	written: Written,
	toNumbers: (text: string) => readonly number[],
): readonly number[] | undefined {
	const found = new Set(written?.flatMap((text) => toNumbers(text?.trim().replace(/^0(?=\d)/, '') ?? '')));
	return found.size === 0 ? undefined : [...found].toSorted((a, b) => a - b);
}
