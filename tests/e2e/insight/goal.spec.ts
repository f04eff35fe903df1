import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

let count = 0;
const unique = (text: string) =>
  `${text} ${new Date().getHours()}.${new Date().getMinutes()}.${(count += 1)}`;

test("a goal the administration writes gets a leader's trial, and the politician reads of both", async ({
  browser,
}, info) => {
  test.skip(info.project.name === "phone", "the same steps, slower");
  test.slow();
  const goal = unique("Pårørende mødes, før der er noget at klage over");
  const as = async (email: string) => {
    const page = await (await browser.newContext({ baseURL: info.project.use.baseURL })).newPage();
    await signIn(page, email);
    return page;
  };

  const administration = await as("forvaltning@langeland.demo");
  await administration.goto("/politics");
  await administration.getByRole("link", { name: "Redigér mål" }).click();
  const add = administration.getByRole("region", { name: "Nyt mål" });
  await add.getByLabel("Politisk mål").check();
  await add.getByLabel("Målet", { exact: true }).fill(goal);
  await add.getByRole("button", { name: "Tilføj målet" }).click();
  await expect(administration.getByText(goal).first()).toBeVisible();

  const leader = await as("leder@langeland.demo");
  const title = unique("Kaffe med pårørende");
  await leader.goto("/trials/new");
  await leader.getByLabel("Titel").fill(title);
  await leader.getByLabel("Fri fra").fill("Faste mødetider");
  await leader.getByLabel("Fri til").fill("At mødes, når der er noget at mødes om");
  await leader.getByRole("group", { name: "Delområde" }).getByRole("checkbox").first().check();
  await leader.getByText("Kommunens mål", { exact: true }).click();
  await leader.getByLabel(goal).check();
  await leader.getByRole("button", { name: "Gem prøvehandling" }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(leader.getByRole("link", { name: goal })).toBeVisible();

  const politician = await as("politiker@langeland.demo");
  await politician.goto("/politics");
  const row = politician.getByRole("listitem").filter({ hasText: goal });
  await expect(row.getByRole("link", { name: "1 prøvehandling bidrager" })).toBeVisible();
  await row.getByRole("link", { name: goal }).click();
  await expect(politician.getByRole("heading", { level: 1 })).toHaveText(goal);
  await expect(politician.getByRole("link", { name: title })).toBeVisible();

  // The administration takes it out again, so that there is room for the next one.
  await administration.getByRole("button", { name: `Tag ud: ${goal}` }).click();
  await administration.getByRole("dialog").getByRole("button", { name: "Tag ud" }).click();
  await expect(administration.getByRole("button", { name: `Sæt tilbage: ${goal}` })).toBeVisible();
});
