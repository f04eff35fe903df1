import { Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { planChangeKinds, type PlanSubject } from "@/lib/domain/plan/change";
import type { ToldChange, ToldEntry } from "@/lib/domain/plan/change-log";
import { formatDate } from "@/lib/i18n/format";
import { changeTexts, type RowNames } from "@/lib/i18n/plan-change-words";
import { routes } from "@/lib/routes";

interface Props {
  entries: ToldEntry[];
  names: RowNames;
  /** the address of this plan's log, to narrow it further */
  plan: { municipality: string; agreement: string };
  canEdit: boolean;
}

/** What was changed, newest first, under the day it was changed; what was done in one go stands together. */
export function ChangeLog({ entries, ...rest }: Props) {
  const locale = useLocale();
  const days = new Map<string, ToldEntry[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return (
    <ol className="border-line border-b">
      {[...days].map(([day, ofDay]) => (
        <li key={day} className="border-line border-t py-4 lg:grid lg:grid-cols-[11rem_1fr] lg:gap-8">
          <h3 className="mb-2 text-lg">
            <time dateTime={day}>{formatDate(ofDay[0]!.on, locale)}</time>
          </h3>
          <ul className="grid gap-5">
            {ofDay.map((entry) => (
              <li key={entry.id} className="break-inside-avoid">
                <Entry entry={entry} {...rest} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, names, plan, canEdit }: { entry: ToldEntry } & Omit<Props, "entries">) {
  const t = useTranslations("planChange");
  const { go, changes, reason, by, on } = entry;
  const locale = useLocale();
  return (
    <>
      {go && (
        <p className="font-semibold">
          {t("go", { size: go.size })}:{" "}
          {planChangeKinds
            .filter((kind) => go.kinds[kind] > 0)
            .map((kind) => t(`goKinds.${kind}`, { count: go.kinds[kind] }))
            .join(", ")}
        </p>
      )}
      <ul className={go ? "border-petrol-300 mt-1 grid gap-1 border-l-2 pl-4" : undefined}>
        {changes.map((change) => (
          <li key={change.id}>
            <Change {...{ change, names, plan, canEdit }} />
          </li>
        ))}
      </ul>
      {go && go.size > changes.length && (
        <p className="mt-1 pl-4">
          <Link
            href={routes.planChanges({ ...plan, batch: go.id })}
            className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("goRest", { size: go.size })}
          </Link>
        </p>
      )}
      {(reason || by) && (
        <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">
          {reason && `${t("reason", { reason })} `}
          {by && <span className="text-muted">{t("by", { name: by, date: formatDate(on, locale) })}</span>}
        </p>
      )}
    </>
  );
}

const editAddress: Record<PlanSubject, (id: string) => string> = {
  PHASE: routes.editPhase,
  MILESTONE: routes.editMilestone,
  ITEM: routes.planItem,
};

function Change({
  change: { words, isOut },
  names,
  plan,
  canEdit,
}: { change: ToldChange } & Omit<Props, "entries">) {
  const t = useTranslations("planChange");
  const texts = changeTexts(names, useLocale());
  return (
    <>
      <p className="[overflow-wrap:anywhere]">
        {t.rich(`sentence.${words.sentence}`, {
          ...texts.values(words),
          part: (chunks: ReactNode) => (
            <Link
              href={routes.planChanges({ ...plan, part: words.subjectId })}
              title={t("onlyPart")}
              className="text-ink font-semibold underline-offset-4"
            >
              {chunks}
            </Link>
          ),
        } as never)}
        .
      </p>
      {words.fields.length > 0 && (
        <ul className="text-muted text-[0.9375rem] [overflow-wrap:anywhere]">
          {words.fields.map((field) => (
            <li key={field.field}>{texts.field(field)}</li>
          ))}
        </ul>
      )}
      {isOut && canEdit && (
        <Link
          href={editAddress[words.subject](words.subjectId)}
          className="text-petrol-700 inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
        >
          <Undo2 aria-hidden className="size-4" />
          {t("restore")}
        </Link>
      )}
    </>
  );
}
