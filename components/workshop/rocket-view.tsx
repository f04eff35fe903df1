import { CalendarClock, Check, Minus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { StandingBadge } from "@/components/workshop/standing-badge";
import { cx } from "@/components/ui/cx";
import { TableBox } from "@/components/ui/table";
import {
  boardOf,
  ownSteps,
  standingOf,
  workshopSteps,
  type GridCell,
  type GridRow,
  type GridState,
  type OwnStep,
  type RocketGrid,
  type WorkshopStep,
  type WorkshopSummary,
} from "@/lib/domain/process/workshop";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  round: string;
  grid: RocketGrid;
  areas: WelfareArea[];
  /** institutions the viewer plans for; null: all, and what is common */
  plansFor: string[] | null;
}

const shapes: Record<GridState, { Icon: typeof Check; look: string }> = {
  HELD: { Icon: Check, look: "text-green-700" },
  PLANNED: { Icon: CalendarClock, look: "text-petrol-700" },
  NOT_YET: { Icon: Minus, look: "text-muted" },
};

/** The three steps of a round: what is common on top, then who has come how far. */
export function RocketView({ round, grid, areas, plansFor }: Props) {
  const t = useTranslations("workshop");
  const board = boardOf(areas);
  return (
    <>
      <ol className="mb-8 grid gap-4 md:grid-cols-3">
        {workshopSteps.map((step) => (
          <li key={step} className="border-line bg-mist rounded-lg border p-4">
            <h3 className="mb-1">{t(`step.${step}`, { board })}</h3>
            {step !== "LEADERS" && (
              <p className="text-muted mb-2 text-[0.9375rem] tabular-nums">
                {t("grid.counts", { held: grid.counts[step].HELD, all: grid.rows.length })}
              </p>
            )}
            <CommonList step={step} workshops={grid.common[step]} />
            {plansFor === null && (
              <p className="no-print mt-2">
                <Link
                  href={routes.newWorkshop({ round, step })}
                  className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {t("new")}
                  <span className="sr-only">: {t(`step.${step}`, { board })}</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
      {grid.rows.length === 0 ? (
        <p className="text-muted">{t("grid.empty")}</p>
      ) : (
        <Grid {...{ round, grid, areas, plansFor }} />
      )}
    </>
  );
}

/** What is held for all together: on step 1 the workshop itself, on the others what the plan foresees. */
function CommonList({ step, workshops }: { step: WorkshopStep; workshops: WorkshopSummary[] }) {
  const t = useTranslations("workshop.grid");
  if (workshops.length === 0) {
    return step === "LEADERS" ? <p className="text-muted">{t("commonNone")}</p> : null;
  }
  return (
    <ul className="space-y-2">
      {workshops.map((workshop) => (
        <li key={workshop.id}>
          <Link href={routes.workshop(workshop.id)} className="text-petrol-700 font-semibold underline">
            {workshop.title}
          </Link>
          <span className="text-muted block">{workshop.wording}</span>
          <StandingBadge standing={standingOf(workshop)} />
        </li>
      ))}
    </ul>
  );
}

function Grid({ round, grid, areas, plansFor }: Props) {
  const t = useTranslations("workshop");
  const board = boardOf(areas);
  const own = new Set(plansFor ?? []);
  // Whoever plans for some houses sees those first.
  const rows = grid.rows.toSorted(
    (a, b) => Number(own.has(b.institution.id)) - Number(own.has(a.institution.id)),
  );
  return (
    <>
      <h3 className="mb-2">{t("grid.title")}</h3>
      <TableBox caption={t("grid.caption")} className="max-sm:[&_td]:px-1! max-sm:[&_th]:px-1!">
        <thead>
          <tr>
            <th scope="col">{t("grid.institution")}</th>
            {ownSteps.map((step) => (
              <th key={step} scope="col" className="w-[27%] max-sm:text-sm">
                <span lang="da" className="hyphens-auto">
                  {t(`who.${step}`, { board })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.institution.id}
              {...{ round, row, board }}
              isOwn={own.has(row.institution.id)}
              mayPlan={plansFor === null || own.has(row.institution.id)}
            />
          ))}
        </tbody>
      </TableBox>
    </>
  );
}

function Row({
  round,
  row,
  board,
  isOwn,
  mayPlan,
}: {
  round: string;
  row: GridRow;
  board: WelfareArea | "MIXED";
  isOwn: boolean;
  mayPlan: boolean;
}) {
  return (
    <tr className={cx("break-inside-avoid", isOwn && "bg-petrol-50")}>
      <th
        scope="row"
        lang="da"
        className="border-line! border-b! align-top! font-semibold [overflow-wrap:anywhere] hyphens-auto"
      >
        {row.institution.name}
      </th>
      {ownSteps.map((step) => (
        <Cell
          key={step}
          {...{ round, step, board, mayPlan }}
          institution={row.institution}
          cell={row.cells[step]}
        />
      ))}
    </tr>
  );
}

function Cell({
  round,
  step,
  board,
  institution,
  cell,
  mayPlan,
}: {
  round: string;
  step: OwnStep;
  board: WelfareArea | "MIXED";
  institution: { id: string; name: string };
  cell: GridCell;
  mayPlan: boolean;
}) {
  const t = useTranslations("workshop");
  const locale = useLocale();
  const { Icon, look } = shapes[cell.state];
  return (
    <td>
      <span className={cx("flex items-center gap-1 whitespace-nowrap max-sm:text-sm sm:gap-1.5", look)}>
        <Icon aria-hidden className="size-4 shrink-0" />
        {t(`grid.${cell.state}`)}
      </span>
      {cell.workshops.map((workshop) => (
        <span key={workshop.id} className="mt-0.5 block text-[0.9375rem] max-sm:text-sm">
          {/* A phone has room for the time only. */}
          <Link
            href={routes.workshop(workshop.id)}
            className="text-petrol-700 inline-block underline max-sm:py-1"
          >
            <span className="max-sm:sr-only">{workshop.title}</span>
            <span className="sm:sr-only">
              {" "}
              {workshop.heldOn ? formatDate(workshop.heldOn, locale, "short") : workshop.wording}
            </span>
          </Link>
          <span aria-hidden className="text-muted block max-sm:hidden">
            {workshop.heldOn ? formatDate(workshop.heldOn, locale, "short") : workshop.wording}
          </span>
        </span>
      ))}
      {cell.state === "NOT_YET" && mayPlan && (
        <Link
          href={routes.newWorkshop({ round, step, institution: institution.id })}
          className="no-print text-petrol-700 -mb-1 inline-flex min-h-9 items-center underline underline-offset-4"
        >
          {t("grid.plan")}
          <span className="sr-only">
            : {t("grid.planFor", { step: t(`who.${step}`, { board }), institution: institution.name })}
          </span>
        </Link>
      )}
    </td>
  );
}
