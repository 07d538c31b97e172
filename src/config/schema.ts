import {readFileSync, writeFileSync} from 'node:fs';
import {settings, type Vocabulary} from './settings.js';
import type {JsonSchema} from './shape.js';

/** The JSON Schema (draft 7) of the config file, for editors and for docs. */
export function configSchema(vocabulary?: Vocabulary): JsonSchema {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'newsterm',
		allowTrailingCommas: true, // VS Code's own word: the file is JSON with comments
		...settings(vocabulary).schema,
	};
}

/** Every setting by its name, `refresh.perHost`, with what it is for. */
export function settingNames(): readonly {readonly name: string; readonly about: string}[] {
	const {$schema: _, ...named} = propertiesOf(settings().schema);
	return Object.entries(named).flatMap(([name, shape]) => {
		const inner = Object.entries(propertiesOf(shape));
		if (inner.length === 0) return [{name, about: String(shape['description'] ?? '')}];
		return inner.map(([part, {description}]) => ({
			name: `${name}.${part}`,
			about: String(description ?? ''),
		}));
	});
}

function propertiesOf(shape: JsonSchema): Readonly<Record<string, JsonSchema>> {
	return (shape['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
}

/** Writes the schema beside the config file when what stands there differs. */
export function writeSchema(file: string, vocabulary?: Vocabulary): void {
	const text = `${JSON.stringify(configSchema(vocabulary), null, '\t')}\n`;
	if (readIfThere(file) !== text) writeFileSync(file, text, {mode: 0o600});
}

function readIfThere(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined; // absent or unreadable: writing it says what is wrong, if anything is
	}
}
