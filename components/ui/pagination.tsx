import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** Previous / next with the position in words; numbers are never promised beyond what the page shows. */
export function Pagination({
  label,
  status,
  previous,
  next,
}: {
  label: string;
  status: string;
  previous: { href: string; text: string } | null;
  next: { href: string; text: string } | null;
}) {
  return (
    <nav aria-label={label} className="no-print mt-6 flex flex-wrap items-center justify-between gap-4">
      <p className="text-muted">{status}</p>
      <p className="flex gap-6 font-semibold">
        {previous && (
          <Link rel="prev" href={previous.href}>
            ← {previous.text}
          </Link>
        )}
        {next && (
          <Link rel="next" href={next.href}>
            {next.text} →
          </Link>
        )}
      </p>
    </nav>
  );
}

/** A page of a list in the usual words: which of all are shown, and the pages before and after. */
export function Pages({
  page,
  pageSize,
  total,
  hrefOf,
}: {
  page: number;
  pageSize: number;
  total: number;
  hrefOf: (page: number) => string;
}) {
  const t = useTranslations("common.paging");
  const to = Math.min(page * pageSize, total);
  return (
    <Pagination
      label={t("label")}
      status={t("status", { from: (page - 1) * pageSize + 1, to, total })}
      previous={page > 1 ? { href: hrefOf(page - 1), text: t("previous") } : null}
      next={to < total ? { href: hrefOf(page + 1), text: t("next") } : null}
    />
  );
}
