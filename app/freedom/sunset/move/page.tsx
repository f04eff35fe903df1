import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { MoveChoice } from "@/components/sunset/move-choice";
import { MoveForm } from "@/components/sunset/move-form";
import { MovePreview } from "@/components/sunset/move-preview";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadMoveExpiry } from "@/lib/loaders/sunset";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata() {
  return { title: (await getTranslations("sunset.move"))("title") };
}

/** Moves the last day of an agreement or a law: first what it would touch, then why. */
export default async function MoveExpiryPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadMoveExpiry(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { target, title, areas, agreements, written, errors, preview } = data;
  const municipality = firstValue(raw, "municipality");
  const backHref = routes.sunset({ municipality });
  const again = { municipality, area: target.areas, date: written };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: backHref, text: t("sunset.title") },
          { text: t("sunset.move.title") },
        ]}
      />
      <PageHeader kicker={t("sunset.move.title")} title={title} lead={t("sunset.move.lead")} />
      <MoveChoice {...{ target, areas, agreements, written, errors, municipality }} />
      {preview && (
        <ClientTexts locale={locale} of={["sunset"]}>
          <MovePreview preview={preview} agreements={agreements.length} />
          <MoveForm
            target={target}
            date={preview.date}
            agreements={agreements.map(({ id, version }) => ({ id, version }))}
            municipality={municipality}
            againHref={routes.moveExpiry(
              target.kind === "LAW" ? { law: target.id, ...again } : { agreement: target.id, ...again },
            )}
            cancelHref={backHref}
          />
        </ClientTexts>
      )}
    </Page>
  );
}
