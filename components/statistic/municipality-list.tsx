import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Page, PageHeader } from "@/components/ui/page";

/** The page of those who see several municipalities and have chosen none yet. */
export function MunicipalityList({
  kicker,
  choices,
  hrefOf,
}: {
  kicker: string;
  choices: { id: string; name: string }[];
  hrefOf: (municipality: string) => string;
}) {
  const t = useTranslations("overview.choice");
  return (
    <Page>
      <PageHeader kicker={kicker} title={t("title")} lead={t("lead")} />
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={hrefOf(id)}
              className="border-line text-petrol-700 hover:border-petrol-700 hover:bg-petrol-50 flex min-h-14 items-center justify-between gap-3 rounded-lg border px-4 py-3 text-lg font-semibold no-underline"
            >
              {name}
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
