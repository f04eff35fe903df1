import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Choice } from "@/components/ui/choice";
import { Pages } from "@/components/ui/pagination";
import { Pills } from "@/components/ui/pills";
import { WishStepper } from "@/components/wish/wish-stepper";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { messagesFor } from "@/lib/i18n/messages";

const draw = (box: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="da" messages={messagesFor("da")} timeZone="Europe/Copenhagen">
      {box}
    </NextIntlClientProvider>,
  );

describe("the pages of a list", () => {
  const pageOf = (page: number) =>
    draw(<Pages page={page} pageSize={20} total={45} hrefOf={(to) => `/trials?page=${to}`} />);

  test.each([
    [1, "Viser 1–20 af 45", [2]],
    [2, "Viser 21–40 af 45", [1, 3]],
    [3, "Viser 41–45 af 45", [2]],
  ])("page %i tells where one is and leads only to pages there are", (page, status, others) => {
    const html = pageOf(page);
    expect(html).toContain(status);
    expect([...html.matchAll(/page=(\d)/g)].map(([, to]) => Number(to))).toEqual(others);
  });
});

describe("a choice of a filter", () => {
  const options = [
    { value: "SCHOOL", label: "Skole" },
    { value: "DAYCARE", label: "Dagtilbud" },
  ];

  test("shows what the address says", () => {
    const html = draw(<Choice name="area" label="Område" chosen="DAYCARE" all="Alle" options={options} />);
    expect(html).toContain('<option value="DAYCARE" selected="">Dagtilbud</option>');
  });

  test("shows the empty choice where nothing is chosen, and has none where one must be", () => {
    const free = draw(<Choice name="area" label="Område" chosen={null} all="Alle" options={options} />);
    expect(free).toContain('<option value="" selected="">Alle</option>');
    const bound = draw(<Choice name="area" label="Område" chosen="SCHOOL" options={options} />);
    expect(bound).not.toContain('value=""');
  });
});

test("a pill says which is chosen, and how many stand behind it where that is told", () => {
  const html = draw(
    <Pills
      label="Områder"
      pills={[
        { href: "/ideas", text: "Alle", isChosen: false },
        { href: "/ideas?area=SCHOOL", text: "Skole", count: 1200, isChosen: true },
      ]}
    />,
  );
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  expect(html).toMatch(/Skole <span[^>]*>1\.200<\/span>/);
});

test("a way told in steps has one current step, and its end has no number", () => {
  const html = draw(
    <WishStepper
      recommended={false}
      steps={[
        { stage: "SUBMITTED", state: "DONE", on: toCalendarDate("2024-03-01") },
        { stage: "WITHDRAWN", state: "CURRENT", on: toCalendarDate("2024-04-01") },
      ]}
    />,
  );
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toContain("lucide-x");
  expect(html).not.toContain(">2</span>");
});
