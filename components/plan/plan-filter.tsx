import { useTranslations } from "next-intl";
import { planHref, planQuery, type PlanAddress } from "@/components/plan/plan-links";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { PlanLane } from "@/lib/domain/plan/filter";
import { audiences, planItemKinds, type Audience, type PlanItemKind } from "@/lib/domain/plan/plan";
import { routes } from "@/lib/routes";

interface Props {
  address: PlanAddress;
  filtered: boolean;
  shown: number;
  total: number;
  kinds: PlanItemKind[];
  audiences: Audience[];
  lanesToChoose: PlanLane[];
}

/** Lanes, kind and audience; an ordinary form, so the choice lies in the address. */
export function PlanFilter({
  address,
  filtered,
  shown,
  total,
  kinds,
  audiences: present,
  lanesToChoose,
}: Props) {
  const t = useTranslations("plan");
  const { filter } = address;
  // What is chosen here comes from the fields; the rest of the address goes along.
  const { lane: _lane, kind: _kind, audience: _audience, ...kept } = planQuery(address);
  return (
    <div className="no-print">
      <details open={filtered}>
        <summary className="text-petrol-700 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
          {t("filter.title")}
        </summary>
        <form
          action={routes.plan()}
          className="bg-mist mt-1 grid gap-x-8 gap-y-2 rounded-lg p-5 sm:grid-cols-2 lg:grid-cols-[auto_1fr_1fr_auto] lg:items-end"
        >
          {Object.entries(kept).flatMap(([name, values]) =>
            [values ?? []]
              .flat()
              .map((value) => <input key={`${name}-${value}`} type="hidden" {...{ name, value }} />),
          )}
          <fieldset className="mb-3">
            <legend className="font-semibold">{t("filter.lanes")}</legend>
            <div className="grid grid-cols-2 gap-x-6">
              {lanesToChoose.map((lane) => (
                <ChoiceField
                  key={lane}
                  id={`lane-${lane}`}
                  name="lane"
                  value={lane}
                  label={t(`laneName.${lane}`)}
                  defaultChecked={filter.lanes.includes(lane)}
                />
              ))}
            </div>
          </fieldset>
          <SelectField
            id="kind"
            label={t("filter.kind")}
            placeholder={t("filter.all")}
            defaultValue={filter.kind ?? ""}
            options={planItemKinds
              .filter((kind) => kinds.includes(kind))
              .map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SelectField
            id="audience"
            label={t("filter.audience")}
            placeholder={t("filter.all")}
            defaultValue={filter.audience ?? ""}
            options={audiences
              .filter((audience) => present.includes(audience))
              .map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
          />
          <Button type="submit" className="mb-5">
            {t("filter.apply")}
          </Button>
        </form>
      </details>
      {filtered && (
        <p role="status" className="mt-2">
          {t("filter.status", { shown, total })}{" "}
          <Link
            href={planHref(address, { filter: { lanes: [], kind: null, audience: null } })}
            className="text-petrol-700 font-semibold underline underline-offset-4"
          >
            {t("filter.clear")}
          </Link>
        </p>
      )}
    </div>
  );
}
