import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useFormAction } from "@/components/forms/use-form-action";
import { TextField } from "@/components/ui/field";
import { refused } from "@/lib/domain/shared/result";
import { messagesFor } from "@/lib/i18n/messages";

function Form({ prefix }: { prefix?: string }) {
  const { form, field } = useFormAction(() => Promise.resolve(refused("NOT_FOUND")), prefix);
  return (
    <form {...form}>
      <TextField {...field("title", "Leg ude")} label="Titel" />
    </form>
  );
}

const draw = (prefix?: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="da" messages={messagesFor("da")} timeZone="Europe/Copenhagen">
      <Form prefix={prefix} />
    </NextIntlClientProvider>,
  );

test.each([
  ["of a form by itself goes by its name", undefined, "title"],
  ["of a form among others has an id of its own", "new", "new-title"],
])("a field %s, and begins with what stands there", (_, prefix, id) => {
  const html = draw(prefix);
  expect(html).toContain(`<label for="${id}"`);
  const input = /<input[^>]*>/.exec(html)![0];
  for (const part of [`id="${id}"`, 'name="title"', 'value="Leg ude"']) expect(input).toContain(part);
});
