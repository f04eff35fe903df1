import sharp from "sharp";
import { drawPhoto, type DrawnPhoto } from "@/lib/documents/photo";

/** A drawn picture and what it shows. */
export interface DemoPicture {
  alt: string;
  svg: string;
}

const scene = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">${body}</svg>`;

const tree = (x: number, y: number, size: number) =>
  `<rect x="${x - size * 0.08}" y="${y - size * 0.4}" width="${size * 0.16}" height="${size * 0.4}" fill="#7a5a3c"/>` +
  `<circle cx="${x}" cy="${y - size * 0.75}" r="${size * 0.42}" fill="#3f7d4f"/>` +
  `<circle cx="${x - size * 0.22}" cy="${y - size * 0.58}" r="${size * 0.28}" fill="#4d8f5d"/>`;

const cup = (x: number, y: number, colour: string) =>
  `<path d="M${x} ${y} h90 v60 a45 30 0 0 1 -90 0 z" fill="${colour}"/>` +
  `<path d="M${x + 90} ${y + 12} q42 6 0 52" fill="none" stroke="${colour}" stroke-width="12"/>` +
  `<ellipse cx="${x + 45}" cy="${y}" rx="45" ry="12" fill="#5a3b28"/>`;

/** Drawings of things, never of persons: nobody has to be asked. */
export const demoPictures: Record<"fire" | "board" | "table" | "kitchen" | "notice" | "path", DemoPicture> = {
  fire: {
    alt: "Et bål mellem træer med en gryde over ilden",
    svg: scene(
      `<rect width="800" height="600" fill="#cfe4e6"/><circle cx="660" cy="110" r="56" fill="#f2c14e"/>` +
        `<path d="M0 380 q200 -60 400 0 t400 0 v220 h-800z" fill="#8fb573"/>${tree(130, 420, 210)}${tree(690, 430, 240)}${tree(260, 395, 140)}` +
        `<path d="M330 270 l70 200 M470 270 l-70 200" stroke="#5a3b28" stroke-width="12"/>` +
        `<path d="M345 330 h110 l-12 66 a46 20 0 0 1 -86 0z" fill="#39434a"/>` +
        `<path d="M400 405 q54 52 18 98 q-4 24 -18 24 q-52 -20 -36 -70 q18 10 14 -16z" fill="#e2572b"/>` +
        `<path d="M400 448 q26 30 8 60 q-28 2 -24 -30z" fill="#f7c948"/>` +
        `<path d="M320 528 l160 -22 M320 506 l160 22" stroke="#6b4a2f" stroke-width="18" stroke-linecap="round"/>`,
    ),
  },
  board: {
    alt: "En tavle med tre billeder at vælge imellem og en kurv med farvede brikker",
    svg: scene(
      `<rect width="800" height="600" fill="#faf1df"/><rect y="500" width="800" height="100" fill="#c79a6a"/>` +
        `<rect x="90" y="70" width="620" height="340" rx="12" fill="#2f5d50" stroke="#8a6642" stroke-width="16"/>` +
        `<rect x="140" y="130" width="150" height="180" rx="8" fill="#fff"/>${tree(215, 290, 120)}` +
        `<rect x="325" y="130" width="150" height="180" rx="8" fill="#fff"/><circle cx="400" cy="220" r="52" fill="#e2572b"/><path d="M348 220 h104 M400 168 v104" stroke="#fff" stroke-width="8"/>` +
        `<rect x="510" y="130" width="150" height="180" rx="8" fill="#fff"/><path d="M540 270 h90 v-60 l-45 -40 l-45 40z" fill="#1d6b78"/>` +
        `<path d="M300 470 h200 l-20 80 h-160z" fill="#a9713f"/>` +
        ["#e2572b", "#f2c14e", "#1d6b78", "#4d8f5d"]
          .map((fill, at) => `<circle cx="${335 + at * 44}" cy="462" r="24" fill="${fill}"/>`)
          .join(""),
    ),
  },
  table: {
    alt: "Et rundt bord med kaffekopper og en åben notesbog",
    svg: scene(
      `<rect width="800" height="600" fill="#e9f3f4"/><rect x="520" y="50" width="200" height="190" fill="#bfe0ea" stroke="#fff" stroke-width="14"/><path d="M620 50 v190 M520 145 h200" stroke="#fff" stroke-width="8"/>` +
        `<ellipse cx="400" cy="440" rx="340" ry="130" fill="#b98552"/><ellipse cx="400" cy="425" rx="340" ry="130" fill="#d4a373"/>` +
        `${cup(170, 350, "#1d6b78")}${cup(540, 350, "#e2572b")}${cup(250, 440, "#4d8f5d")}` +
        `<path d="M400 400 l120 -14 l14 84 l-120 14z" fill="#fff"/><path d="M400 400 l-80 -14 l-10 80 l104 18z" fill="#f7f4ec"/>` +
        `<path d="M425 418 l80 -9 M428 436 l80 -9 M431 454 l60 -7" stroke="#6d7a7e" stroke-width="4"/>`,
    ),
  },
  kitchen: {
    alt: "Et køkkenbord med skærebræt, gulerødder og en dampende gryde",
    svg: scene(
      `<rect width="800" height="600" fill="#f6ead7"/><rect y="400" width="800" height="200" fill="#c79a6a"/><rect y="390" width="800" height="22" fill="#e0bb8c"/>` +
        `<path d="M90 250 h220 v110 a110 36 0 0 1 -220 0z" fill="#7a8a90"/><ellipse cx="200" cy="250" rx="110" ry="26" fill="#e2a03f"/>` +
        `<path d="M150 210 q-20 -40 10 -70 M200 205 q-20 -40 10 -70 M250 210 q-20 -40 10 -70" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity="0.8"/>` +
        `<rect x="400" y="330" width="300" height="80" rx="14" fill="#9c6b3f"/>` +
        [0, 1, 2]
          .map(
            (at) =>
              `<path d="M${440 + at * 80} 372 l70 -26 l8 22z" fill="#e2752b"/><path d="M${508 + at * 80} 352 l26 -16 M${512 + at * 80} 358 l30 -4" stroke="#4d8f5d" stroke-width="7"/>`,
          )
          .join(""),
    ),
  },
  notice: {
    alt: "En opslagstavle med tre navneløse sedler i grøn, gul og rød ramme",
    svg: scene(
      `<rect width="800" height="600" fill="#e9f3f4"/><rect x="80" y="60" width="640" height="440" rx="10" fill="#d9b382" stroke="#8a6642" stroke-width="18"/>` +
        ["#1d6b30", "#c98a00", "#a3200d"]
          .map(
            (stroke, at) =>
              `<g transform="translate(${130 + at * 195} ${130 + (at % 2) * 40}) rotate(${at * 3 - 3})"><rect width="150" height="200" fill="#fff" stroke="${stroke}" stroke-width="10"/><circle cx="75" cy="8" r="12" fill="#39434a"/><path d="M28 60 h94 M28 92 h94 M28 124 h70 M28 156 h84" stroke="#9aa5a8" stroke-width="8"/></g>`,
          )
          .join(""),
    ),
  },
  path: {
    alt: "En sti rundt om en sø med en bænk under et træ",
    svg: scene(
      `<rect width="800" height="600" fill="#d6ecf2"/><path d="M0 260 q200 -90 400 -20 t400 -10 v370 h-800z" fill="#9dc183"/>` +
        `<ellipse cx="470" cy="390" rx="220" ry="84" fill="#6fb1c4"/><ellipse cx="440" cy="380" rx="120" ry="30" fill="#8fc6d4"/>` +
        `<path d="M60 600 q120 -250 330 -270 q330 -20 360 90 q10 110 -220 120 q-160 10 -230 60z" fill="none" stroke="#e8d5ac" stroke-width="34"/>` +
        `${tree(140, 400, 250)}${tree(690, 300, 150)}` +
        `<path d="M190 410 h130 M190 432 h130" stroke="#7a5a3c" stroke-width="14"/><path d="M205 410 v64 M305 410 v64" stroke="#39434a" stroke-width="10"/>`,
    ),
  },
};
export type DemoPictureKey = keyof typeof demoPictures;

/** Draws a picture as the log would store it. */
export async function drawDemoPicture(key: DemoPictureKey): Promise<DrawnPhoto & { alt: string }> {
  const { alt, svg } = demoPictures[key];
  const drawn = await drawPhoto(new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()));
  if (!drawn.ok) throw new Error(`A drawing of the demo cannot be read: ${drawn.problem}`);
  return { ...drawn.photo, alt };
}
