import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

/** The agreement begins next January, whatever year it is. */
const year = new Date().getFullYear() + 1;

test("a new municipality goes from nothing to a dated plan; moving the start moves all", async ({
  page: admin,
  browser,
}, { project }) => {
  test.setTimeout(120_000);
  const title = `Frisættelse af skolerne ${year}–${year + 3}`;
  const email = `ane.${project.name}.${Date.now()}@ny.example`;

  // It is taken in, and its administrator comes by the mail.
  await signIn(admin, "admin@frisat.demo");
  await admin.goto("/settings/municipalities");
  await admin.getByLabel("Kommunens navn").fill(`Prøvekøbing ${project.name} Kommune`);
  await admin.getByLabel("Kommunekode").fill(project.name === "phone" ? "998" : "999");
  await admin.getByLabel("Administratorens navn").fill("Ane Mølle");
  await admin.getByLabel("Administratorens e-mail").fill(email);
  await admin.getByRole("button", { name: "Tag kommunen med" }).click();
  await expect(admin.getByText(`Prøvekøbing ${project.name} Kommune er med`)).toBeVisible();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/demo/outbox");
  const mail = page.getByRole("article").filter({ hasText: email });
  await page.goto((await mail.getByRole("link").getAttribute("href"))!);
  await page.getByRole("textbox", { name: "Adgangskode" }).fill("blomst kaffe vindue tog");
  await page.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hej, Ane");

  // An agreement of the municipality's own; there is no plan for it.
  await page.goto("/settings/agreements");
  await page.getByLabel("Hvad hedder aftalen?").fill(title);
  await page.getByRole("checkbox", { name: "Folkeskole" }).check();
  await page.getByLabel("Gælder fra").fill(`${year}-01-01`);
  await page.getByLabel("Gælder til og med").fill(`${year + 3}-12-31`);
  await page.getByRole("button", { name: "Opret aftalen" }).click();
  await page.getByRole("status").getByRole("link", { name: "Læg planen" }).click();

  // The template says what it holds, and shows the plan before anything is saved.
  await expect(page.getByRole("heading", { level: 1, name: "Skabeloner" })).toBeVisible();
  await expect(page.getByText(`Til ${title}`)).toBeVisible();
  await page.getByRole("link", { name: "Se planen, og brug den: Kommunal aftale 4 år" }).click();
  await expect(page.getByRole("heading", { name: `Planen fra januar ${year}` })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Aftale" })).toHaveValue(/.+/);
  await page.getByLabel("Hvornår begynder planen?").fill(`${year}-03-15`);
  await page.getByRole("button", { name: "Vis planen" }).click();
  await expect(page.getByRole("heading", { name: `Planen fra marts ${year}` })).toBeVisible();
  await expect(page.getByText(`senest 1. februar ${year + 4}`).first()).toBeVisible();
  await page.getByRole("button", { name: "Lav planen" }).click();

  // The whole plan is there.
  await expect(page.getByText("Planen er lavet")).toBeVisible();
  const address = page.url().replace(/&saved=.*$/, "");
  await expect(page.getByText(`marts ${year} – juli ${year}`).first()).toBeVisible();

  // A second one is not made on top of it.
  await page.goto(address.replace("/plan?", "/plan/templates/skabelon-velfaerdsaftale?"));
  await expect(page.getByText("Aftalen har allerede en plan")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lav planen" })).toHaveCount(0);

  // A year later: the changes are shown first, then all of it moves.
  await page.getByRole("link", { name: "Flyt hele planen" }).click();
  await page.getByLabel("Ny begyndelse").fill(`${year + 1}-03-01`);
  await page.getByRole("button", { name: "Vis ændringerne" }).click();
  await expect(page.getByRole("heading", { name: "12 måneder senere" })).toBeVisible();
  const changes = page.getByRole("table", { name: "Ændringer" });
  await expect(changes.getByRole("row", { name: /Forberedelse/ })).toContainText(
    `marts ${year + 1} – juli ${year + 1}`,
  );
  await page.getByLabel("Hvorfor flyttes planen?").fill("Byrådet vedtog aftalen et år senere");
  await page.getByRole("button", { name: "Flyt planen" }).click();
  await expect(page.getByText(/Planen er flyttet: \d+ dele har fået ny tid/)).toBeVisible();
  await expect(page.getByText(`marts ${year + 1} – juli ${year + 1}`).first()).toBeVisible();
  await expect(page.getByText(`senest 1. februar ${year + 5}`).first()).toBeVisible();
  await expect(page.getByText(`marts ${year} – juli ${year}`)).toHaveCount(0);
  await expect(page.getByText(`senest 1. februar ${year + 4}`)).toHaveCount(0);
  await context.close();
});
