/** The scenes of the sample edition, each a function from a point (320 × 200, y down) to a colour. Nothing is random. */

const hex = (text) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
const clamp = (value) => Math.min(1, Math.max(0, value));
const mix = (from, to, share) => from.map((part, at) => part + (to[at] - part) * clamp(share));
const within = (value, low, high) => value >= low && value < high;
const box = (x, y, left, top, right, bottom) => within(x, left, right) && within(y, top, bottom);
const part = (value) => value - Math.floor(value);

/** A number from 0 to 1 that looks like chance and is not. */
function scatter(column, row) {
	let bits = Math.imul(column, 374761393) + Math.imul(row, 668265263);
	bits = Math.imul(bits ^ (bits >>> 13), 1274126177);
	return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** A colour on the way through evenly spaced ones. */
function ramp(colours, share) {
	const place = clamp(share) * (colours.length - 1);
	const at = Math.min(Math.floor(place), colours.length - 2);
	return mix(colours[at], colours[at + 1], place - at);
}

/** One dot in some cells of a grid; `share` of the cells are lit. */
function speckle(x, y, cell, share, radius) {
	const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
	if (scatter(column, row) > share) return 0;
	const [dx, dy] = [scatter(column, row + 991), scatter(column + 991, row)].map((chance) => (0.2 + 0.6 * chance) * cell);
	return Math.hypot(x - column * cell - dx, y - row * cell - dy) < radius ? 0.4 + 0.6 * scatter(row, column) : 0;
}

const [white, black, warm] = ['#ffffff', '#07090d', '#ffd890'].map(hex);

const dawn = ['#22314f', '#51587c', '#b8788a', '#f0a878', '#fbdcaa'].map(hex);
const bridge = hex('#1a2236');
function harbourAir(x, y) {
	const inner = Math.abs(x - 160);
	const cable = inner < 76 ? 98 - 36 * (inner / 76) ** 2 : 62 + (inner - 76) * 0.62;
	const isBridge =
		within(y, 102, 106) ||
		(within(Math.abs(inner - 76), 0, 3.2) && within(y, 56, 128)) ||
		Math.abs(y - cable) < 1.1 ||
		(within(y, cable, 102) && part(x / 9.5) < 0.07);
	if (isBridge) return bridge;
	if (y > 118 - 7 * Math.sin(x / 41) - 3 * Math.sin(x / 13)) return hex('#4a4666');
	const sun = Math.hypot(x - 214, y - 98);
	return sun < 13 ? hex('#fff3d2') : mix(ramp(dawn, y / 128), warm, Math.exp(-sun / 26) * 0.8);
}
function harbour(x, y) {
	if (y < 128) return harbourAir(x, y);
	const ripple = Math.sin(y * 1.3 + Math.sin(x / 17) * 2) * (y - 126) * 0.09;
	return mix(harbourAir(x + ripple, 256 - y - ripple), hex('#1c2b48'), 0.22 + (y - 128) / 180);
}

function tunnel(x, y) {
	const [dx, dy] = [(x - 160) / 1.2, y - 96];
	const far = Math.hypot(dx, dy);
	const angle = Math.atan2(dx, -dy);
	if (far < 7) return mix(white, warm, far / 9);
	const near = Math.log(far);
	if (Math.abs(angle) > 2.15) {
		const dash = Math.abs(Math.abs(angle) - Math.PI) < 0.05 && part(near * 2.2) < 0.5;
		return dash ? hex('#d8d2c0') : mix(hex('#6d655c'), hex('#1e2126'), (near - 2) / 3);
	}
	const lamp = Math.abs(Math.abs(angle) - 0.5) < 0.07 && part(near * 2.2) < 0.42;
	if (lamp) return mix(white, warm, 0.35);
	const seam = part(near * 2.2 + 0.3) < 0.06 ? 0.25 : 0;
	const glow = Math.exp(-Math.abs(Math.abs(angle) - 0.5) * 2.2) * 0.55;
	return mix(mix(mix(hex('#8a7458'), hex('#20262f'), (near - 2.2) / 2.6), warm, glow), black, seam);
}

const stone = hex('#cfc6b4');
function assembly(x, y) {
	const off = Math.abs(x - 160);
	const lit = (shade) => mix(stone, hex('#6f6a66'), shade);
	const domeHeight = 38 * Math.sqrt(clamp(1 - (off / 46) ** 2));
	if (off < 1.2 && within(y, 8, 26)) return lit(0.6);
	if (off < 6 && within(y, 22, 36)) return lit(0.3);
	if (y < 72 && y > 72 - domeHeight) return mix(hex('#7fa39a'), hex('#3f5a58'), (x - 120) / 90 + (part(off / 9) < 0.1 ? 0.2 : 0));
	if (off < 50 && within(y, 72, 82)) return lit(part(x / 8) < 0.3 ? 0.55 : 0.15);
	if (within(y, 82, 104) && off < (y - 82) * 5.4) return off < (y - 86) * 5.4 - 6 && y < 101 ? lit(0.32) : lit(0.05);
	if (off < 120 && within(y, 104, 110)) return lit(0.12);
	if (off < 116 && within(y, 110, 158)) {
		const column = part((x - 44) / 19.4);
		return column < 0.42 ? lit(Math.abs(column - 0.16) * 2.2) : mix(hex('#4a4a50'), hex('#2c2e36'), (y - 110) / 48);
	}
	if (y > 158 && off < 122 + (y - 158) * 1.1) return lit(0.1 + part((y - 158) / 6) * 0.4);
	if (y > 158) return hex('#59635a');
	return ramp(['#8d99a8', '#b4bac0', '#d3d0c9'].map(hex), y / 158);
}

function bottles(x, y) {
	const row = y < 100 ? 0 : 1;
	const [left, base] = [part((x + row * 20) / 40) * 40 - 20, row === 0 ? 90 : 186];
	const up = base - y;
	const side = Math.abs(left);
	const bodyWidth = up < 44 ? 13 : up < 56 ? 13 - (up - 44) * 0.66 : 5;
	if (within(up, -8, 0)) return mix(hex('#7a5236'), hex('#4c3121'), -up / 8);
	if (within(up, 66, 73) && side < 6) return mix(hex('#d94f35'), hex('#93301f'), (left + 6) / 12);
	if (up >= 0 && up < 66 && side < bodyWidth) {
		if (within(up, 12, 34)) {
			const stripe = within(up, 20, 23) || (within(up, 26, 29) && side < 8);
			return mix(stripe ? hex('#b8562c') : hex('#fbf3df'), hex('#8c7650'), (left + 4) / 40);
		}
		const shine = within(left, -bodyWidth * 0.66, -bodyWidth * 0.36) ? 0.55 : 0;
		return mix(mix(hex('#f7c531'), hex('#c47a12'), (left + bodyWidth) / (bodyWidth * 2.2)), white, shine);
	}
	return mix(hex('#2f5a5c'), hex('#16282c'), Math.hypot(x - 150, y - 70) / 230 + (within(up, 0, 5) ? 0.25 : 0));
}

const rates = [0.5, 0.5, 1, 1.75, 2.5, 3.25, 3.75, 4, 4, 3.75, 3.5, 3.25, 3.25, 3.25];
function graph(x, y) {
	const slot = (x - 34) / 19.5;
	const rate = rates[Math.floor(slot)];
	const level = (value) => 172 - value * 34;
	if (rate === undefined || slot < 0) return y > 171 && y < 173 && x > 28 && x < 312 ? hex('#3b3f46') : hex('#f6f1e4');
	const before = rates[Math.floor(slot) - 1] ?? rate;
	const onRiser = part(slot) < 0.11 && within(y, level(Math.max(rate, before)) - 1.2, level(Math.min(rate, before)) + 1.2);
	if (Math.abs(y - level(rate)) < 1.4 || onRiser) return hex('#b3261e');
	if (within(y, 171, 173)) return hex('#3b3f46');
	if (part(slot) > 0.22 && part(slot) < 0.86 && within(y, level(rate * 0.72), 171)) return hex('#c5c9cc');
	return part((y - 2) / 34) < 0.025 ? hex('#ddd6c4') : hex('#f6f1e4');
}

function stadium(x, y) {
	const beams = [52, 124, 196, 268].reduce((sum, lamp) => {
		const spread = Math.abs(x - lamp - (160 - lamp) * (y / 320)) / (5 + y * 0.3);
		return sum + Math.exp(-spread * spread * 2.5) * (1 - y / 260);
	}, 0);
	const lamps = within(y, 12, 19) && Math.abs(part((x - 16) / 72) - 0.5) < 0.17;
	if (lamps) return hex('#fffbe6');
	const reach = (y - 104) * 0.95 + 84;
	if (y > 104 && Math.abs(x - 160) < reach) {
		const ring = Math.hypot((x - 160) / 2.1, y - 150);
		if (Math.abs(x - 160) < 1.6 || Math.abs(ring - 20) < 0.8) return hex('#cf3b3b');
		if (Math.abs(Math.abs(x - 160) / reach - 0.55) < 0.015) return hex('#3a62b8');
		if (within(Math.abs(x - 160), reach - 3.5, reach) || y < 106.5) return hex('#f3d35a');
		return mix(hex('#eef5fa'), hex('#a9c3d8'), Math.abs(x - 160) / 230 + (y - 104) / 400);
	}
	const crowd = y > 44 ? speckle(x, y, 8, 0.9, 2.7) : 0;
	const seat = ramp(['#0b0f1c', '#141a30', '#232a48'].map(hex), y / 150);
	const scarf = scatter(Math.floor(x / 8), Math.floor(y / 8) + 7) < 0.4 ? hex('#d8a43a') : hex('#8d97bd');
	return mix(mix(seat, scarf, crowd * 0.7), warm, beams * 0.3);
}

const night = ['#060a18', '#0d1a38', '#1d3358', '#35507a'].map(hex);
const ridge = (x, base, swing, long) => base - swing * Math.sin(x / long) - swing * 0.4 * Math.sin(x / (long * 0.37) + 2);
function train(x, y) {
	if (within(y, 126, 142) && x < 262) {
		const car = part(x / 66);
		if (car < 0.03) return black;
		const isWindow = within(y, 129, 136) && part(car * 7 + 0.1) < 0.62 && car > 0.07 && car < 0.95;
		return isWindow ? mix(warm, hex('#ff9d4a'), (y - 129) / 12) : mix(hex('#7d2f2b'), hex('#431a1c'), (y - 126) / 16);
	}
	if (within(y, 142, 145)) return part(x / 8) < 0.5 && x < 262 ? black : hex('#2a2c33');
	if (y > 145) {
		const pool = x < 262 && part(x / 9.4 + (y - 145) * 0.02) < 0.6 ? Math.exp((145 - y) / 11) * 0.5 : 0;
		return mix(ramp(['#1b2a33', '#0b1116'].map(hex), (y - 145) / 55), warm, pool);
	}
	const beam = x > 260 && Math.abs(y - 138) < (x - 258) * 0.16 ? Math.exp((262 - x) / 45) * 0.8 : 0;
	if (y > ridge(x, 112, 12, 37)) return mix(hex('#0c141d'), warm, beam);
	if (y > ridge(x + 60, 88, 20, 53)) return hex('#15243a');
	const moon = Math.hypot(x - 252, y - 34);
	if (moon < 11 && Math.hypot(x - 247, y - 31) > 10) return hex('#f4ecd0');
	return mix(ramp(night, y / 110), white, speckle(x, y, 13, 0.5, 0.8));
}

function observatory(x, y) {
	const hill = 168 + ((x - 90) / 42) ** 2 * 2.2;
	const domed = y < 132 && Math.hypot(x - 90, y - 132) < 34;
	if (domed) return within(x - 90 - (132 - y) * 0.32, -3, 5) ? hex('#ffcf7a') : mix(hex('#c6ccd6'), hex('#2e3850'), (x - 50) / 74);
	if (box(x, y, 58, 132, 122, 172)) return box(x, y, 84, 150, 95, 172) ? hex('#ffb65c') : mix(hex('#8e97a6'), hex('#1f2639'), (x - 56) / 60);
	if (y > hill) return hex('#070b12');
	const [along, across] = [(x - 222) * 0.83 - (y - 92) * 0.56, (x - 222) * 0.56 + (y - 92) * 0.83];
	const tail = along > 0 ? Math.exp(-along / 62) * Math.exp(-((across / (2.5 + along * 0.17)) ** 2)) : 0;
	const ion = along > 0 ? Math.exp(-along / 80) * Math.exp(-(((across - along * 0.2) / (1 + along * 0.03)) ** 2)) : 0;
	const head = Math.exp(-Math.hypot(along, across) / 4);
	const sky = mix(ramp(night, y / 190), white, speckle(x, y, 9, 0.5, 0.75) * 0.9);
	return mix(mix(sky, hex('#f8e7c0'), tail * 0.8 + head), hex('#8fc4ff'), ion * 0.5);
}

function lighthouse(x, y) {
	const half = 9 + (y - 60) * 0.07;
	const off = Math.abs(x - 226);
	for (const [base, swing, colour] of [[178, 6, '#12222e'], [164, 7, '#1d3644'], [150, 5, '#2b4a5a']]) {
		const crest = base - swing * Math.abs(Math.sin((x + base * 3) / (base / 6)));
		if (y > crest) return mix(hex(colour), hex('#c8d8dc'), Math.exp((crest - y) / 1.6) * 0.8);
	}
	if (y > 132 + ((x - 226) / 13) ** 2 * 0.9) return hex('#10161b');
	if (off < half && within(y, 62, 150)) return mix(part((y - 62) / 29) < 0.5 ? hex('#e9e4da') : hex('#b8392f'), black, (x - 214) / 40);
	if (off < 13 && within(y, 59, 62)) return hex('#20262b');
	if (off < 7 && within(y, 46, 59)) return off < 5 ? hex('#fff6cf') : hex('#2a3238');
	if (y < 46 && y > 36 + off * 1.2) return hex('#8a2c25');
	const cloud = 0.5 + 0.25 * Math.sin(x / 31 + y / 9) + 0.25 * Math.sin(x / 13 - y / 17);
	const sky = mix(ramp(['#1a222c', '#33414c', '#5a6a70'].map(hex), y / 150), hex('#11171e'), cloud * 0.4);
	const reach = 226 - x;
	const beam = reach > 6 && Math.abs(y - 52 - reach * 0.06) < 3 + reach * 0.16 ? 0.75 * Math.exp(-reach / 130) : 0;
	return mix(mix(sky, hex('#fff1bf'), beam), white, part(x * 0.35 + y * 0.09) < 0.035 ? 0.12 : 0);
}

function framed(x, y, left, top, right, bottom, inside) {
	if (!box(x, y, left, top, right, bottom)) return undefined;
	const edge = Math.min(x - left, right - x, y - top, bottom - y);
	return edge < 6 ? mix(hex('#e0b95a'), hex('#7d5a1e'), part(edge / 6)) : inside((x - left) / (right - left), (y - top) / (bottom - top));
}
const seascape = (u, v) => (v > 0.6 + 0.02 * Math.sin(u * 30) ? hex('#3d5a5c') : ramp(['#8fa3a6', '#d8cba6'].map(hex), v / 0.6));
const portrait = (u, v) => {
	if (Math.hypot((u - 0.5) * 0.9, v - 0.4) < 0.14) return hex('#d9b18c');
	return v > 0.55 + Math.abs(u - 0.5) * 0.4 ? hex('#1c1a20') : mix(hex('#5a4632'), hex('#2a2018'), Math.hypot(u - 0.4, v - 0.4));
};
function gallery(x, y) {
	if (y > 176) return mix(hex('#8a6844'), hex('#4b3623'), part((x + (y - 176) * (x - 160) * 0.02) / 26) < 0.05 ? 1 : (y - 176) / 40);
	if (y > 160) return y < 163 ? hex('#d8c9a8') : hex('#5c2026');
	const picture = framed(x, y, 20, 52, 92, 116, seascape) ?? framed(x, y, 238, 44, 296, 124, portrait);
	if (picture) return picture;
	const light = [56, 165, 267].reduce((sum, lamp) => sum + Math.exp(-(((x - lamp) / (16 + y * 0.26)) ** 2)) * 0.34, 0);
	const wall = box(x, y, 122, 42, 208, 122) ? hex('#a8484a') : hex('#8a2f36');
	if (Math.hypot(x - 165, y - 48) < 1.6) return hex('#e6d9b0');
	if (box(x, y, 216, 96, 230, 106)) return y > 99 && y < 101 ? hex('#9a9484') : hex('#f2ecdc');
	return mix(mix(wall, hex('#2d0f16'), 0.35 + y / 700), hex('#ffdca8'), light);
}

const houses = [[8, 120, 46], [58, 108, 38], [104, 126, 52], [168, 112, 42], [216, 124, 48], [272, 114, 40]];
function snow(x, y) {
	const flake = Math.max(speckle(x + y * 0.3, y, 16, 0.6, 1.9), speckle(x - y * 0.2 + 7, y + 5, 11, 0.45, 1.1));
	const behind = snowless(x, y);
	return mix(behind, hex('#f4f8ff'), flake * 0.9);
}
function snowless(x, y) {
	for (const [left, top, size] of houses) {
		const across = x - left;
		const roof = top - Math.min(across, size - across) * 0.8;
		if (within(across, -4, size + 4) && within(y, roof - 5, roof + 4)) return mix(hex('#f2f6fd'), hex('#a9bbd8'), across / size);
		if (within(across, 0, size) && within(y, roof, 168)) {
			const pane = box(across, y, 8, top + 12, 18, top + 24) || box(across, y, size - 18, top + 12, size - 8, top + 24);
			return pane ? mix(hex('#ffdf8e'), hex('#ff9f45'), (y - top - 12) / 16) : mix(hex('#4b3a41'), hex('#2b2530'), across / size);
		}
	}
	if (y > 160 - 4 * Math.sin(x / 35)) return mix(hex('#dfe8f6'), hex('#8ea4c8'), (y - 156) / 52);
	if (y > ridge(x + 30, 92, 22, 49)) return mix(hex('#5d719a'), hex('#8297bd'), (y - 60) / 100);
	return ramp(['#2c3a63', '#57689a', '#9a9fc0'].map(hex), y / 110);
}

function servers(x, y) {
	const glow = Math.exp(-Math.abs(x - 160) / 110) * 0.3;
	if (!box(x, y, 44, 10, 276, 192)) return mix(hex('#0a1220'), hex('#2f6fb0'), glow * (1 - y / 300));
	if (x < 52 || x > 268) return mix(hex('#39424f'), hex('#161b23'), part((y - 10) / 13) < 0.15 ? 1 : 0.2);
	const row = Math.floor((y - 12) / 18);
	const inRow = (y - 12) % 18;
	if (inRow < 2 || y > 190) return hex('#05080d');
	const lamp = Math.floor((x - 196) / 9);
	if (within(x, 196, 266) && Math.hypot(((x - 196) % 9) - 4.5, inRow - 9.5) < 1.9) {
		const chance = scatter(lamp + 3, row);
		return row === 4 && lamp === 2 ? hex('#ff5a3c') : chance < 0.72 ? hex('#58e08a') : chance < 0.86 ? hex('#ffc65a') : hex('#1d3026');
	}
	const slit = within(x, 62, 182) && within(inRow, 5, 14) && part(x / 5) < 0.55;
	return mix(slit ? hex('#0b1017') : hex('#252d38'), hex('#4f93d6'), glow * 0.7 + (inRow < 4 ? 0.15 : 0));
}

export const scenes = {harbour, tunnel, assembly, bottles, graph, stadium, train, observatory, lighthouse, gallery, snow, servers};
