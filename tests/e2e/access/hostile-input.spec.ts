import type { APIRequestContext, APIResponse } from "@playwright/test";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

test.beforeEach(({}, info) => test.skip(info.project.name !== "desktop", "no screen is involved"));

/** What a value in an address can be, as it stands there. */
const values = {
  "a null character": "a%00b",
  "half a character": "%ED%A0%80",
  "no number": "NaN",
  "a negative number": "-1",
  "a huge number": "99999999999999999999",
  "a day that does not exist": "2024-02-30",
  SQL: encodeURIComponent("' or 1=1; --"),
  "search operators": encodeURIComponent("(((a & | ! :* <-> 'x \\"),
  "a pattern": encodeURIComponent("%_\\"),
  "an object's inside": "__proto__",
  "the way up": "..%2f..%2fetc%2fpasswd",
  "a line end": "%0d%0aX-Evil:%201",
  "a long text": "a".repeat(5_000),
};
/** Escapes that stand for no text; in a path they must lead to "not found" as well. */
const brokenEscapes = { "half an escape": "%", "a wrong escape": "%zz", "no UTF-8": "%FF%FE" };

const listed =
  "q municipality area institution stage theme exemption sort page limit cursor archived overdue";
const parameters: Record<string, string> = {
  "/sign-in": "callbackUrl reason",
  "/trials": listed,
  "/trials/new": "institution idea",
  "/ideas": "q area theme",
  "/overview": "municipality area kind text sort page without quiet map mapPage",
  "/overview/differences": "municipality area",
  "/overview/heat-map/export": "municipality map format",
  "/overview/export": "municipality area text sort page",
  "/politics": "municipality area agreement",
  "/plan": "municipality agreement zoom from lane kind audience",
  "/settings/users": "q municipality page",
  "/settings/users/new": "municipality email name",
  "/api/v1/trials": listed,
  "/api/v1/statistics/trials": "municipality area asOf",
  "/api/v1/plan": "municipality agreement",
  "/api/auth/signin": "callbackUrl error",
};
const paths = [
  ...["/trials/@", "/trials/@/edit", "/trials/@/history", "/ideas/@", "/settings/users/@"],
  ...["/invitation/@", "/reset-password/@", "/@", "/api/v1/trials/@", "/api/v1/@", "/api/auth/@", "/api/@"],
];

/** As HTML, or as what the browser draws an error page from. */
const heading = /<h1|\\"h1\\"/;

/** No failure of ours, nothing of our inside told, and something that can be read. */
async function expectAnswer(answer: APIResponse, about: string): Promise<void> {
  expect(answer.status(), about).toBeLessThan(500);
  expect(answer.headers()["x-evil"], about).toBeUndefined();
  if (answer.status() >= 300 && answer.status() < 400) return;
  const text = await answer.text();
  expect(/PrismaClient|invalid byte|\bat .{1,80}:\d+:\d+\)/.test(text), `${about} tells of our inside`).toBe(
    false,
  );
  const type = answer.headers()["content-type"] ?? "";
  if (about.startsWith("/api/v1") && answer.status() >= 400)
    expect(type, about).toBe("application/problem+json");
  else if (type.startsWith("text/html")) expect(heading.test(text), `${about} can be read`).toBe(true);
  else expect(text.length, about).toBeGreaterThan(1);
}

async function ask(request: APIRequestContext, addresses: string[]): Promise<void> {
  for (let start = 0; start < addresses.length; start += 8) {
    await Promise.all(
      addresses.slice(start, start + 8).map(async (address) => {
        await expectAnswer(await request.get(address, { maxRedirects: 0 }), address);
      }),
    );
  }
}

test("odd parameters are answered, whoever asks", async ({ page, request }) => {
  test.slow();
  const addresses = Object.entries(parameters).flatMap(([path, names]) => {
    const all = (value: string) => names.split(" ").map((name) => `${name}=${value}`);
    return [
      ...Object.values(values).map((value) => `${path}?${all(value.slice(0, 1_000)).join("&")}`),
      ...all("a%00b").map((each) => `${path}?${each}`),
      `${path}?${[...all("a%00b"), ...all("b")].join("&")}`,
      `${path}?__proto__=1&constructor=2&toString=3&a[b]=4&%00=5`,
    ];
  });
  await signIn(page, "admin@frisat.demo");
  await ask(page.request, addresses);
  await ask(
    request,
    addresses.filter((address) => !/^\/(overview|politics|settings)/.test(address)),
  );
});

test("odd ids are not found", async ({ page }) => {
  await signIn(page, "admin@frisat.demo");
  const ids = [...Object.values(values), ...Object.values(brokenEscapes)];
  await ask(
    page.request,
    paths.flatMap((path) => ids.map((id) => path.replace("@", id))),
  );
  for (const id of ids.slice(0, 3)) {
    expect((await page.request.get(`/api/v1/trials/${id}`)).status()).toBe(404);
  }
});

test("the JSON interface refuses other methods and unknown addresses as problems", async ({ request }) => {
  for (const path of ["/api/v1/trials", "/api/v1/trials/x", "/api/v1/plan", "/api/v1/statistics/trials"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await request.fetch(path, { method, data: "{" });
      expect(answer.status(), `${method} ${path}`).toBe(405);
      await expectAnswer(answer, path);
    }
  }
  expect((await request.get("/api/v1/findes-ikke")).status()).toBe(404);
});

test("signing in by script takes any fields, and never leads away", async ({ request, baseURL }) => {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const fields: Record<string, string>[] = [
    { email: "a\0b@c.dk", password: "x" },
    { email: "x".repeat(100_000), password: "\0" },
    { password: "x".repeat(100_000) },
    {},
  ];
  for (const form of fields) {
    const answer = await request.post("/api/auth/callback/credentials", {
      form: { ...form, csrfToken, callbackUrl: "https://evil.example/" },
      maxRedirects: 0,
    });
    expect(answer.status()).toBeLessThan(500);
    const target = new URL(answer.headers().location ?? "/", baseURL);
    expect(target.host).toBe(new URL(baseURL!).host);
    expect(target.searchParams.get("error") ?? "", target.href).toMatch(/^(CredentialsSignin|THROTTLED)?$/);
  }
  for (const callbackUrl of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    const page = await request.get(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(await page.text()).toContain('name="callbackUrl" value="/"');
  }
});

test("a form posted with anything in it is answered", async ({ page }) => {
  const hiddenFieldsOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)].map(
        ([, name, value]) => [name!, (value ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&")],
      ),
    );
  const formsOf = (html: string) =>
    [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => hiddenFieldsOf(form));
  const names = ["id", "version", "email", "name", "role", "municipalityId", "institutionId", "membershipId"];
  const more = [
    "userId",
    "sessionId",
    "token",
    "locale",
    "title",
    "leadInstitutionId",
    "themes",
    "callbackUrl",
  ];
  // What is posted may end the session.
  await signIn(page, "forvaltning@rebild.demo", { fresh: true });
  for (const address of ["/trials/new", "/settings/users/new", "/reset-password", "/ideas"]) {
    const forms = formsOf(await (await page.request.get(address)).text()).filter(
      (fields) => Object.keys(fields).length > 0,
    );
    expect(forms.length, address).toBeGreaterThan(0);
    // The last form is the page's own; the others, among them signing out, stand in the header.
    const fields = forms.at(-1)!;
    for (const value of ["a\0b", "-1", "x".repeat(100_000), "' or 1=1; --"]) {
      const filled = Object.fromEntries([...names, ...more].map((name) => [name, value]));
      const answer = await page.request.post(address, {
        multipart: { ...fields, ...filled },
        maxRedirects: 0,
      });
      expect(answer.status(), `${address} with ${value.slice(0, 20)}`).toBeLessThan(500);
    }
  }
  for (const type of ["application/json", "text/plain"]) {
    const answer = await page.request.post("/trials", { data: "{", headers: { "content-type": type } });
    expect(answer.status(), type).toBeLessThan(500);
  }
});
