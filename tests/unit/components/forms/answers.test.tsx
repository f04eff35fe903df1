import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { invalid } from "@/lib/domain/shared/result";
import { messagesFor } from "@/lib/i18n/messages";

const draw = (box: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="da" messages={messagesFor("da")} timeZone="Europe/Copenhagen">
      {box}
    </NextIntlClientProvider>,
  );

describe("what stopped a form", () => {
  const failure = invalid({ title: { key: "required" } });

  test("is told with a link to each field", () => {
    const html = draw(<ErrorSummary failure={failure} labels={{ title: "Titel" }} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#title">Titel: ');
  });

  test("leads to the fields of its own form where several stand on the page", () => {
    const html = draw(<ErrorSummary failure={failure} labels={{ title: "Titel" }} prefix="new" />);
    expect(html).toContain('<a href="#new-title">Titel: ');
  });
});

describe("what stands there now", () => {
  test("is told line by line, without what is empty", () => {
    const html = draw(
      <ConflictNotice
        title="Ændret imens"
        text="Nu står der dette."
        lines={[
          ["Titel", "Leg ude"],
          ["Sted", null],
        ]}
        hint="Gem igen."
      />,
    );
    expect(html).toContain("<h2");
    expect(html).toContain("Leg ude");
    expect(html).not.toContain("Sted");
    expect(html).toContain("Gem igen.");
  });

  test("has no list and nothing that leads over to it where nothing stands", () => {
    const html = draw(<ConflictNotice text="Fasen er taget ud." above="Nu står der:" lines={[]} />);
    expect(html).not.toContain("<h2");
    expect(html).not.toContain("<dl");
    expect(html).not.toContain("Nu står der:");
  });
});
