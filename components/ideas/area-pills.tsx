import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

/** The areas there is something to learn from. */
export function AreaPills({ areas, chosen }: { areas: WelfareArea[]; chosen: WelfareArea | null }) {
  const t = useTranslations("ideas.works");
  const name = useTranslations("common.area");
  return (
    <nav aria-label={t("areas")} className="mb-8">
      <ul className="flex flex-wrap gap-2">
        {[null, ...areas].map((area) => (
          <li key={area ?? "ALL"}>
            <Link
              href={routes.whatWorks({ area })}
              aria-current={area === chosen ? "true" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center rounded-full border px-4 font-semibold no-underline",
                area === chosen
                  ? "border-petrol-700 bg-petrol-700 text-white"
                  : "border-line-strong text-petrol-700 hover:bg-petrol-50",
              )}
            >
              {area ? name(area) : t("all")}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
