import encodeQR from "qr";

/** A QR code as one path of unit squares. */
export interface QrCode {
  /** modules along each side, the quiet zone included */
  size: number;
  /** for the `d` of an SVG path */
  path: string;
}

/** Light around the code, without which cameras do not find it (ISO/IEC 18004 asks for four modules). */
const QUIET_ZONE = 4;

/** A text as a QR code that is still read when a sixth of it is worn or covered. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  const runs = rows.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
    return starts.map((x) => {
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
    });
  });
  return { size: rows.length, path: runs.join("") };
}
