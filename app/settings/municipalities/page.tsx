import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MunicipalityForm } from "@/components/agreement/municipality-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import { getViewer } from "@/lib/auth/viewer";
import { loadMunicipalities } from "@/lib/loaders/agreement";
import { pageData } from "@/lib/loaders/page-data";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement.municipalities"))("title") };
}

/** The municipalities that are in; the system administrator takes new ones in. */
export default async function MunicipalitiesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const { municipalities, created } = pageData(await loadMunicipalities(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("agreement.municipalities"), getLocale()]);
  const columns = ["code", "agreements", "institutions", "members"] as const;
  return (
    <Page>
      {created && (
        <Notice tone="success" title={t("created", { name: created.name })} live>
          <p>{t("createdText")}</p>
        </Notice>
      )}
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="mb-12">
        <TableBox caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("municipality")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="text-right">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {municipalities.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map((column) => (
                  <td key={column} className="text-right tabular-nums">
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableBox>
      </div>
      <Section id="new" title={t("formTitle")}>
        <ClientTexts locale={locale} of={["agreement"]}>
          <MunicipalityForm />
        </ClientTexts>
      </Section>
    </Page>
  );
}
