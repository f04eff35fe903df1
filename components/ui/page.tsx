import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";

/** The column of a page: wide for tables and timelines, narrow for reading and forms. */
export function Page({ width = "wide", children }: { width?: "wide" | "narrow"; children: ReactNode }) {
  return (
    <div
      className={cx(
        "mx-auto w-full px-4 pt-6 pb-16 sm:px-6 lg:px-8",
        width === "wide" ? "max-w-7xl" : "max-w-3xl",
      )}
    >
      {children}
    </div>
  );
}

export function Breadcrumb({ items }: { items: { href?: string; text: string }[] }) {
  const t = useTranslations("common.nav");
  return (
    <nav aria-label={t("breadcrumb")} className="no-print mb-4 text-[0.9375rem]">
      <ol className="text-muted flex flex-wrap gap-x-2 gap-y-1">
        {items.map((item, index) => (
          <li key={item.text} className="flex gap-2" aria-current={item.href ? undefined : "page"}>
            {index > 0 && <span aria-hidden>/</span>}
            {item.href ? <Link href={item.href}>{item.text}</Link> : <span>{item.text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The page's one heading, a lead paragraph and its one primary action. */
export function PageHeader({
  title,
  lead,
  kicker,
  action,
}: {
  title: ReactNode;
  lead?: ReactNode;
  kicker?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-3xl min-w-0">
        {kicker && <p className="text-muted mb-1 font-semibold">{kicker}</p>}
        <h1 className="[overflow-wrap:anywhere]">{title}</h1>
        {lead && <p className="text-muted mt-2 text-lg">{lead}</p>}
      </div>
      {action && <div className="no-print flex flex-wrap gap-3">{action}</div>}
    </header>
  );
}

export function Section({
  title,
  id,
  action,
  children,
}: {
  title: ReactNode;
  id?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      // A ruled list right under the heading hangs from the heading's own line.
      className="mb-12 [&>:first-child+:is(ul,ol):is(.border-t,.border-y)]:-mt-4 [&>:first-child+:is(ul,ol):is(.border-t,.border-y)]:border-t-0"
      aria-labelledby={id}
    >
      <div className="border-line mb-4 flex break-after-avoid flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b pb-2">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** What an empty page says: what goes here, and one button. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border-line-strong bg-mist rounded-lg border border-dashed px-6 py-10 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="text-muted mx-auto mt-2 max-w-xl">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
