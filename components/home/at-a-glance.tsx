import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { routes } from "@/lib/routes";

/** The way to the pages of one's own institutions; nothing for whoever belongs to none. */
export function AtAGlance({ institutions }: { institutions: { id: string; name: string }[] }) {
  const t = useTranslations("institution.home");
  if (institutions.length === 0) return null;
  return (
    <Section id="glance" title={t("title")}>
      <ul className="space-y-3">
        {institutions.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={routes.institution(id)}
              className="border-line text-petrol-700 hover:border-petrol-700 hover:bg-petrol-50 flex min-h-14 items-center justify-between gap-3 rounded-lg border px-4 py-3 font-semibold no-underline"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-muted mt-2">{t("text")}</p>
    </Section>
  );
}
