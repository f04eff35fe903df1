import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { PlannedAgreement } from "@/lib/domain/plan/choice";
import { routes } from "@/lib/routes";

interface Props {
  municipality: { id: string };
  municipalities: { id: string; name: string }[];
  agreement: PlannedAgreement;
  agreements: PlannedAgreement[];
  /** the page of the chosen plan; its timeline unless another says so */
  to?: (plan: { municipality: string; agreement?: string }) => string;
}

/** Which plan: the municipality behind a disclosure, its agreements beside it. */
export function PlanChoice({ municipality, municipalities, agreement, agreements, to = routes.plan }: Props) {
  const t = useTranslations("plan.choice");
  return (
    <nav aria-label={t("label")} className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
      <details className="relative">
        <summary className="text-petrol-700 hover:bg-petrol-50 border-petrol-700 flex min-h-11 list-none items-center gap-2 rounded-md border-2 px-4 font-semibold [&::-webkit-details-marker]:hidden">
          {t("municipality")}
          <ChevronDown aria-hidden className="size-4" />
        </summary>
        <ul className="border-line-strong bg-paper absolute z-20 mt-1 max-h-96 w-64 overflow-y-auto rounded-md border py-1.5 shadow-lg">
          {municipalities.map(({ id, name }) => (
            <li key={id}>
              <Link
                href={to({ municipality: id })}
                aria-current={id === municipality.id ? "true" : undefined}
                className="hover:bg-petrol-50 aria-[current]:bg-petrol-50 block px-4 py-2 aria-[current]:font-semibold"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {agreements.length > 1 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1" aria-label={t("agreements")}>
          {agreements.map((each) => (
            <li key={each.id}>
              <Link
                href={to({ municipality: municipality.id, agreement: each.id })}
                aria-current={each.id === agreement.id ? "true" : undefined}
                className="text-petrol-700 aria-[current]:border-petrol-700 aria-[current]:text-ink hover:border-petrol-300 inline-flex min-h-11 items-center pt-[3px] pb-[3px] font-semibold hover:border-b-3 hover:pb-0 aria-[current]:border-b-3 aria-[current]:pb-0"
              >
                {each.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
