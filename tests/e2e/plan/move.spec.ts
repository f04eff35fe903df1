import { routes } from "@/lib/routes";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

/** Each size of screen has a milestone of its own, as they may run side by side. Both are days, so a step is a day. */
const milestones = {
  phone: { title: "Loven om velfærdsaftaler udløber", key: "ArrowLeft", away: -3 },
  desktop: { title: "Loven om velfærdsaftaler træder i kraft", key: "ArrowRight", away: 3 },
};

test("a milestone is moved by keyboard with a reason, stands in the table, and goes back", async ({ page }, {
  project,
}) => {
  const { title, key, away } = milestones[project.name as keyof typeof milestones];
  await signIn(page, "forvaltning@middelfart.demo");
  await page.goto(routes.plan({ municipality: "middelfart" }));
  const mark = page.getByRole("link", { name: new RegExp(`^${title}: \\d+\\. `) });
  const before = /: (\d+)\. (\p{L}+ \d{4})/u.exec((await mark.getAttribute("aria-label"))!)!;
  const moved = `${Number(before[1]) + away}. ${before[2]}`;

  // Let go of again, nothing has happened.
  await expect(async () => {
    await mark.focus();
    await page.keyboard.press("m");
    await expect(page.getByText(/er grebet/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/er ikke flyttet/)).toBeVisible();

  await page.keyboard.press("m");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press(key);
  await expect(page.getByRole("status").filter({ hasText: moved })).toBeVisible();
  await page.keyboard.press("Enter");
  const strip = page.getByRole("dialog");
  await expect(strip.getByText(`Fra ${before[1]}. ${before[2]} til ${moved}`)).toBeVisible();
  await strip.getByLabel("Begrundelse").fill("Folketinget flyttede datoen");
  await page.keyboard.press("Enter");
  await expect(strip.getByText(`er flyttet til ${moved}`)).toBeVisible();
  await expect(page.getByRole("table", { name: /Milepæle/ }).getByText(moved)).toBeVisible();

  await strip.getByRole("button", { name: "Flyt tilbage" }).press("Enter");
  await expect(strip.getByText(/er flyttet tilbage/)).toBeVisible();
  await strip.getByRole("button", { name: "Luk" }).press("Enter");
  await expect(page.getByRole("table", { name: /Milepæle/ }).getByText(moved)).toBeHidden();
  await expect(mark).toBeFocused();
});
