import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** What has just been done, as the address says it, with the way to the address that is new. */
export function CalendarNotice({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = useTranslations("calendar");
  const done = (["made", "renewed"] as const).find((each) => typeof query[each] === "string");
  if (done) {
    return (
      <Notice tone="success" title={t(done)} live>
        <p>
          <a href={`#${String(query[done])}`}>{t(`${done}Text`)}</a>
        </p>
      </Notice>
    );
  }
  return query.saved === "closed" ? <Notice tone="success" title={t("closed")} live /> : null;
}
