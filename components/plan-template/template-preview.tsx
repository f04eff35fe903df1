import { useTranslations } from "next-intl";
import { TableBox } from "@/components/ui/table";
import type { Plan, PlanItem } from "@/lib/domain/plan/plan";

/** The dated plan that a template gives, phase by phase, then its milestones. */
export function TemplatePreview({ plan }: { plan: Plan }) {
  const t = useTranslations("planTemplate.page");
  const rowOf = (item: PlanItem) => ({
    id: item.id,
    title: item.title,
    isUnder: item.parentId !== null,
    time: item.wording ?? t(item.parentId === null ? "asPhase" : "asAbove"),
  });
  return (
    <>
      {plan.phases.map(({ id, label, wording }) => {
        const rows = plan.items.filter(({ phaseId }) => phaseId === id).map(rowOf);
        return (
          <section key={id} aria-labelledby={id} className="mb-8">
            <h3 id={id}>{label}</h3>
            <p className="text-muted mb-2">{wording}</p>
            {rows.length > 0 && (
              <ul className="border-line border-t">
                {rows.map((row) => (
                  <li
                    key={row.id}
                    className="border-line flex flex-col gap-x-6 border-b py-2 sm:flex-row sm:items-baseline"
                  >
                    <span className="text-muted shrink-0 sm:w-64">{row.time}</span>
                    <span className={row.isUnder ? "pl-5" : undefined}>{row.title}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
      {plan.milestones.length > 0 && (
        <section aria-labelledby="milestones" className="mb-8">
          <h3 id="milestones">{t("milestones")}</h3>
          <TableBox caption={t("milestones")} className="mt-2">
            <thead>
              <tr>
                <th scope="col">{t("time")}</th>
                <th scope="col">{t("what")}</th>
              </tr>
            </thead>
            <tbody>
              {plan.milestones.map(({ id, wording, municipalText, stateText }) => (
                <tr key={id}>
                  <td className="text-muted sm:whitespace-nowrap">{wording}</td>
                  <td>{[municipalText, stateText].filter(Boolean).join(" · ")}</td>
                </tr>
              ))}
            </tbody>
          </TableBox>
        </section>
      )}
    </>
  );
}
