/**
 * Ids for many rows written by one statement, of the same kind as the others (UUID version 7): they sort by the moment
 * and, within it, in the order they were asked for.
 * @param random 16 random bytes for each
 */
export function timedIds(count: number, at: Date, random: (bytes: number) => Uint8Array): string[] {
  return Array.from({ length: count }, (_, place) => {
    // 12 bits of order in each millisecond; what does not fit runs into the next ones.
    const time = (at.getTime() + Math.floor(place / 4096)).toString(16).padStart(12, "0");
    const order = (place % 4096).toString(16).padStart(3, "0");
    const bytes = [...random(8)];
    bytes[0] = (bytes[0]! & 0x3f) | 0x80;
    const rest = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  });
}
