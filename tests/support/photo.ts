import sharp, { type Sharp } from "sharp";

/** A picture of two colours: red on the left, blue on the right. */
export function twoColours(width = 40, height = 20): Sharp {
  const left = { create: { width: width / 2, height, channels: 3 as const, background: "#ff0000" } };
  return sharp({ create: { width, height, channels: 3, background: "#0000ff" } }).composite([
    { input: left, left: 0, top: 0 },
  ]);
}

/** A JPEG as a phone makes it: held upright (EXIF 6), with the place it was taken and who held it. */
export function phonePhoto(width = 4000, height = 3000): Promise<Buffer> {
  return twoColours(width, height)
    .withExif({
      IFD0: { Make: "Telefon", Artist: "Hemmelig Person", ImageDescription: "Hemmelig tekst" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "56/1 27/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "9/1 24/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A file as a form sends it. */
export function photoFile(bytes: Uint8Array, name = "billede.jpg", type = "image/jpeg"): File {
  return new File([new Uint8Array(bytes)], name, { type });
}
