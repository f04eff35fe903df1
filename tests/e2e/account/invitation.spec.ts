import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.use({ expectedErrors: [/status of 401/] });

test("an invited colleague gets in by the mail, and out when the account is closed", async ({
  page,
  browser,
}, { project, workerIndex }) => {
  const email = `astrid.${project.name}.${workerIndex}.${Date.now()}@middelfart.example`;
  await signIn(page, "forvaltning@middelfart.demo");
  await page.goto("/settings/users");
  await page.getByRole("link", { name: "Invitér bruger" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invitér bruger");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Navn").fill("Astrid Møllevang");
  await page.getByLabel("Rolle").selectOption("Politiker");
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`Invitationen er sendt til ${email}.`)).toBeVisible();
  const userPage = page.url();

  const invited = await browser.newContext();
  const theirs = await invited.newPage();
  await theirs.goto("/demo/outbox");
  const mail = theirs.getByRole("article").filter({ hasText: email });
  await expect(mail.getByRole("heading")).toHaveText("Hanne Broholm inviterer dig til Frisat");
  const link = (await mail.getByRole("link").getAttribute("href"))!;
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Velkommen til Frisat");
  await expect(theirs.getByLabel("Navn")).toHaveValue("Astrid Møllevang");

  const password = theirs.getByRole("textbox", { name: "Adgangskode" });
  await password.fill("kort");
  await theirs.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(theirs.getByRole("alert").filter({ hasText: "mindst" })).toBeVisible();
  await password.fill("blomst kaffe vindue tog");
  await theirs.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Hej, Astrid");

  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Linket virker ikke længere");
  await theirs.goto("/");

  await page.goto(userPage);
  await page.getByRole("button", { name: "Luk kontoen" }).click();
  await page.locator(":popover-open").getByRole("button", { name: "Luk kontoen" }).click();
  await expect(page.getByRole("button", { name: "Genåbn kontoen" })).toBeVisible();
  await theirs.goto("/account");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Log ind for at se siden");
  await invited.close();
});
