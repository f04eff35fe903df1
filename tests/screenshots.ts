import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { startServerProcess } from "@/tests/bench/server";
import { signIn } from "@/tests/e2e/support/sign-in";
import { chromiumArgs, requireChromium } from "@/tests/support/chromium";

/** `npm run screenshots`: the main pages of the demo as pictures for the README, in public/docs. */
interface Picture {
  file: string;
  as: string | null;
  path: string;
  phone?: boolean;
  /** opens the first link like this on `path` */
  follow?: RegExp;
}

const pictures: Picture[] = [
  { file: "start", as: null, path: "/" },
  { file: "trials", as: "leder@rebild.demo", path: "/trials" },
  {
    file: "trial",
    as: "forvaltning@rebild.demo",
    path: "/trials?decision=GREEN",
    follow: /^\/trials\/(?!new|board)[^/?]+$/,
  },
  { file: "overview", as: "forvaltning@rebild.demo", path: "/overview" },
  { file: "politics", as: "politiker@rebild.demo", path: "/politics" },
  { file: "plan", as: "forvaltning@rebild.demo", path: "/plan" },
  {
    file: "freedom",
    as: null,
    path: "/freedom?q=vi+vil+åbne+kl.+6+og+droppe+sprogvurderinger&municipality=rebild&area=DAYCARE&on=2022-03-01",
  },
  { file: "freedom-map", as: null, path: "/freedom/map?municipality=rebild&area=DAYCARE&on=2022-03-01" },
  { file: "start-phone", as: "leder@rebild.demo", path: "/", phone: true },
  { file: "new-trial-phone", as: "leder@rebild.demo", path: "/trials/new", phone: true },
];
const folder = path.join(process.cwd(), "public/docs");
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-pictures-"));
process.env.E2E_DATA_DIR = dataDir;

async function open(page: Page, { as, path: address, follow }: Picture): Promise<void> {
  if (as) await signIn(page, as);
  await page.goto(address);
  if (follow) {
    const links = await page
      .locator("main a[href]")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")!));
    await page.goto(links.find((href) => follow.test(href))!);
  }
  await page.waitForLoadState("networkidle");
}

const site = await startServerProcess("lib/cli/demo.ts", { DATA_DIR: dataDir, DATABASE_URL: "" });
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs });
fs.mkdirSync(folder, { recursive: true });
try {
  for (const picture of pictures) {
    const page = await browser.newPage({
      baseURL: site.url,
      viewport: picture.phone ? { width: 375, height: 812 } : { width: 1280, height: 900 },
      isMobile: picture.phone,
      locale: "da-DK",
      timezoneId: "Europe/Copenhagen",
      reducedMotion: "reduce",
    });
    await open(page, picture);
    const file = path.join(folder, `${picture.file}.png`);
    await page.screenshot({ path: file });
    console.log(`${path.relative(process.cwd(), file)}  ${Math.round(fs.statSync(file).size / 1000)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
  fs.rmSync(`${dataDir}-sessions`, { recursive: true, force: true });
}
