import { ChevronDown, CircleAlert, Equal, FileQuestion, MoveRight, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { ImportView, Listed } from "@/lib/actions/plan-file";

/** What a file would change: what is new, what is changed and how, what stays; or what is wrong with it. */
export function ImportPreview({ view }: { view: ImportView }) {
  const t = useTranslations("planFile.preview");
  const { errors, created, changed, following, missing, unchanged, ignored } = view;
  if (errors.count > 0) {
    return (
      <section aria-labelledby="preview" className="max-w-3xl border-2 border-red-700 bg-red-50 p-5">
        <h2 id="preview" className="flex items-center gap-2 text-xl">
          <CircleAlert aria-hidden className="size-5 shrink-0 text-red-700" />
          {t("errors", { count: errors.count })}
        </h2>
        <p className="mt-1">{t("errorsText")}</p>
        <ul className="mt-3 list-disc space-y-1 pl-5 [overflow-wrap:anywhere]">
          {errors.items.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
        <More list={errors} />
      </section>
    );
  }
  return (
    <section aria-labelledby="preview" className="max-w-4xl">
      <h2 id="preview">{t("title")}</h2>
      {created.count + changed.count === 0 && (
        <Notice className="mt-4">
          <p>{t("nothing")}</p>
        </Notice>
      )}
      {ignored.length > 0 && (
        <p className="text-muted mt-2 [overflow-wrap:anywhere]">
          {t("ignored", { count: ignored.length, names: ignored.map((name) => `»${name}«`).join(", ") })}
        </p>
      )}
      {created.count > 0 && (
        <Group
          icon={<Plus aria-hidden className="size-5" />}
          title={t("created", { count: created.count })}
          open
        >
          <Titles list={created} />
        </Group>
      )}
      {changed.count > 0 && (
        <Group
          icon={<Pencil aria-hidden className="size-5" />}
          title={t("changed", { count: changed.count })}
          open
        >
          <ul className="space-y-4">
            {changed.items.map(({ title, cells }, index) => (
              <li key={index} className="border-line border-l-4 pl-4 [overflow-wrap:anywhere]">
                <p className="font-semibold">{title}</p>
                <dl>
                  {cells.map(({ column, before, after }) => (
                    <div key={column} className="sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-3">
                      <dt className="text-muted">{column}</dt>
                      <dd className="whitespace-pre-line">
                        <span className="sr-only">{t("from")} </span>
                        <del className="text-muted">{before || t("none")}</del>
                        <MoveRight aria-hidden className="mx-2 inline size-4" />
                        <span className="sr-only"> {t("to")} </span>
                        <ins className="font-semibold no-underline">{after || t("none")}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
          <More list={changed} />
        </Group>
      )}
      {following.count > 0 && (
        <Group
          icon={<MoveRight aria-hidden className="size-5" />}
          title={t("following", { count: following.count })}
        >
          <Titles list={following} />
        </Group>
      )}
      {missing.count > 0 && (
        <Group
          icon={<FileQuestion aria-hidden className="size-5" />}
          title={t("missing", { count: missing.count })}
        >
          <Titles list={missing} />
        </Group>
      )}
      <p className="mt-4 flex items-center gap-2">
        <Equal aria-hidden className="size-5 shrink-0" />
        {t("unchanged", { count: unchanged })}
      </p>
    </section>
  );
}

function Group({
  icon,
  title,
  open,
  children,
}: {
  icon: ReactNode;
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group/part border-line mt-4 border-t pt-3">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-lg font-semibold [&::-webkit-details-marker]:hidden">
        {icon}
        {title}
        <ChevronDown aria-hidden className="size-5 shrink-0 group-open/part:rotate-180" />
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

function Titles({ list }: { list: Listed<string> }) {
  return (
    <>
      <ul className="list-disc space-y-1 pl-6 [overflow-wrap:anywhere]">
        {list.items.map((title, index) => (
          <li key={index}>{title}</li>
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function More({ list: { count, items } }: { list: Listed<unknown> }) {
  const t = useTranslations("planFile.preview");
  if (count <= items.length) return null;
  return <p className="text-muted mt-2">{t("more", { count: count - items.length })}</p>;
}
