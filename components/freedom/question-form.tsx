import { CalendarDays, MapPin, Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What is asked, and for where. */
export interface AskedQuery {
  q: string;
  municipality: string | null;
  area: WelfareArea | null;
  institution: string | null;
  on: CalendarDate | null;
}

export interface Places {
  municipalities: { id: string; name: string }[];
  institutions: { id: string; name: string; area: WelfareArea; municipalityId: string }[];
}

function Hidden({ values }: { values: Record<string, string | null> }) {
  return Object.entries(values).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  );
}

function PlaceFields({ query, places }: { query: AskedQuery; places: Places }) {
  const t = useTranslations("freedom.check");
  const area = useTranslations("common.area");
  return (
    <>
      <SelectField
        id="municipality"
        label={t("municipality")}
        placeholder={t("chooseMunicipality")}
        required
        defaultValue={query.municipality ?? ""}
        options={places.municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        id="area"
        label={t("area")}
        placeholder={t("areaAuto")}
        defaultValue={query.area ?? ""}
        options={welfareAreas.map((each) => ({ value: each, label: area(each) }))}
      />
    </>
  );
}

const FORM = "ask";
const folded =
  "open:basis-full [&_summary]:inline-flex [&_summary]:min-h-11 [&_summary]:flex-wrap [&_summary]:items-center [&_summary]:gap-x-2";
const change = "text-petrol-700 font-semibold underline underline-offset-4";

function Day({ on, day }: { on: CalendarDate | null; day: string }) {
  const t = useTranslations("freedom.check");
  return (
    <details className={folded}>
      <summary>
        <CalendarDays aria-hidden className="text-petrol-700 size-5 shrink-0" />
        {on ? day : t("today")} <span className={change}>{t("on")}</span>
      </summary>
      <div className="bg-paper border-line mb-3 max-w-md rounded-lg border p-5 pb-1">
        <TextField
          id="on"
          form={FORM}
          label={t("onLabel")}
          hint={t("onHint")}
          defaultValue={day}
          autoComplete="off"
        />
      </div>
    </details>
  );
}

/** Forms of their own, so that an institution chosen before never outlives its municipality. */
function Place({
  query,
  places,
  place,
  day,
}: {
  query: AskedQuery;
  places: Places;
  place: string;
  day: string;
}) {
  const t = useTranslations("freedom.check");
  const { q, municipality, area, institution } = query;
  const home = places.municipalities.find(({ id }) => id === municipality);
  return (
    <details className={folded}>
      <summary>
        <MapPin aria-hidden className="text-petrol-700 size-5 shrink-0" />
        {place} <span className={change}>{t("changePlace")}</span>
      </summary>
      <div className="bg-paper border-line mb-3 grid gap-x-10 gap-y-5 rounded-lg border p-5 sm:grid-cols-2">
        <form action={routes.freedom()} method="get">
          <Hidden values={{ q, on: day }} />
          <PlaceFields query={query} places={places} />
          <button type="submit" className={buttonClass("secondary")}>
            {t("usePlace")}
          </button>
        </form>
        {home && places.institutions.length > 0 && (
          <form action={routes.freedom()} method="get">
            <Hidden values={{ q, on: day, municipality, area }} />
            <SelectField
              id="institution"
              label={t("institutionsOf", { municipality: home.name })}
              placeholder={t("anyInstitution")}
              defaultValue={institution ?? ""}
              options={places.institutions.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <button type="submit" className={buttonClass("secondary")}>
              {t("usePlace")}
            </button>
          </form>
        )}
      </div>
    </details>
  );
}

/** The question, the place and the day it is asked for, as an address: works without script. */
export function QuestionForm({
  query,
  places,
  place,
}: {
  query: AskedQuery;
  places: Places;
  /** the place in words; null while it must be chosen */
  place: string | null;
}) {
  const t = useTranslations("freedom.check");
  const locale = useLocale();
  const { q, municipality, area, institution, on } = query;
  const day = on ? formatDate(on, locale) : "";
  return (
    <>
      <form id={FORM} action={routes.freedom()} method="get" role="search">
        <label htmlFor="q" className="sr-only">
          {t("question")}
        </label>
        <div className="flex gap-2 max-sm:flex-col">
          <input
            key={q}
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            placeholder={t("placeholder")}
            autoComplete="off"
            enterKeyHint="search"
            className="border-petrol-700 bg-paper placeholder:text-muted min-h-14 min-w-0 grow rounded-lg border-2 px-4 py-3 text-lg"
          />
          <Button type="submit" className="min-h-14 px-8 text-lg">
            <Search aria-hidden className="size-5" />
            {t("submit")}
          </Button>
        </div>
        {place !== null ? (
          <Hidden values={{ municipality, area, institution }} />
        ) : (
          <fieldset className="mt-5">
            <legend className="mb-2 text-lg font-semibold">{t("placeTitle")}</legend>
            <div className="grid gap-x-6 sm:grid-cols-2">
              <PlaceFields query={query} places={places} />
            </div>
          </fieldset>
        )}
      </form>
      <div className="mt-2 flex flex-wrap gap-x-8">
        {place !== null && <Place query={query} places={places} place={place} day={day} />}
        <Day on={on} day={day} />
      </div>
    </>
  );
}
