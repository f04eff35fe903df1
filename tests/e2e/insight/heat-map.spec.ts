import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test("the administration walks the heat map by keyboard and finds exactly the trials of a cell", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a phone has no arrow keys");
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto("/overview");
  const table = page.getByRole("region", { name: /^Prøvehandlinger efter institution og/ });
  const first = table.locator("tbody tr").first().getByRole("link").first();
  const cell = page.locator("td a:focus");
  const startedAt = (await first.getAttribute("aria-label"))!;
  // The arrows work from the moment the page's script does.
  await expect(async () => {
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await expect(cell).not.toHaveAccessibleName(startedAt, { timeout: 500 });
  }).toPass();
  const name = (await cell.getAttribute("aria-label"))!;
  expect(name).toMatch(/^.+, .+: \d+ prøvehandling/);
  const number = Number(/: (\d+) /.exec(name)![1]);

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/trials\?.*institution=.*(theme|subArea)=/);
  await expect(page.getByRole("status").filter({ hasText: "prøvehandling" })).toHaveText(
    new RegExp(`^${number} prøvehandling`),
  );
});
