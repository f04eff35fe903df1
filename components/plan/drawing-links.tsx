import { useTranslations } from "next-intl";
import { planQuery, type PlanAddress } from "@/components/plan/plan-links";
import { routes } from "@/lib/routes";

/** The drawing as it is seen, as a file, and the plan as a spreadsheet. */
export function DrawingLinks({ address }: { address: PlanAddress }) {
  const t = useTranslations("plan.timeline");
  return (
    <p className="no-print flex flex-wrap items-center gap-x-5">
      {t("download")}:
      {(["pdf", "png", "svg"] as const).map((format) => (
        <a
          key={format}
          href={routes.planDrawing(format, planQuery(address))}
          download
          className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t("downloadAs", { format })}
        </a>
      ))}
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={routes.planExport({
            municipality: address.municipality,
            agreement: address.agreement,
            format,
          })}
          download
          className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t("downloadAs", { format })}
        </a>
      ))}
    </p>
  );
}
