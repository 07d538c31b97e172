import module from 'node:module';
import {modeOf, type App as Reader} from '../app/index.js';
import type {Canvas, Drawing} from './drawing.js';
import {createEarlyDrawing} from './early-drawing.js';

/** Ink takes 60 ms to load, in which no key is heard: it is put off while keys or news come, but not for long. */
const quietMs = 120;
const latestMs = 2_000;

/** Rows alone at first, so that neither the first frame nor the first keys wait for Ink; from the first quiet moment on, Ink. */
export function createDrawing(canvas: Canvas): Drawing {
	const early = createEarlyDrawing(canvas);
	let reader: Reader | undefined;
	let loading: Promise<Drawing> | undefined;
	let drawing: Drawing | undefined;
	let timer: NodeJS.Timeout | undefined;
	const begunAt = process.uptime(); // performance would be another part of Node to load
	let stopListening = (): void => {};

	function ink(): Promise<Drawing> {
		clearTimeout(timer);
		loading ??= load();
		return loading;
	}
	async function load(): Promise<Drawing> {
		module.flushCompileCache(); // now what a start needs, and at the end the rest: who is killed has a quick start, too
		const {inkDrawing} = await import('./ink-drawing.js');
		stopListening();
		early.handOver();
		drawing = inkDrawing(canvas);
		if (reader) drawing.show(reader);
		return drawing;
	}
	function wait(): void {
		clearTimeout(timer);
		const isMenu = reader !== undefined && modeOf(reader.getState()) === 'menu';
		if (isMenu || (process.uptime() - begunAt) * 1000 > latestMs) void ink();
		else timer = setTimeout(ink, quietMs);
	}

	return {
		show(shown) {
			reader = shown;
			if (drawing) return drawing.show(shown);
			early.show(shown);
			stopListening();
			stopListening = shown.subscribe(wait);
			wait();
		},
		redraw: () => (drawing ?? early).redraw(),
		suspend: async (work) => (await ink()).suspend(work),
		async close() {
			clearTimeout(timer);
			stopListening();
			if (loading) await (await loading).close();
			else early.close();
		},
	};
}
