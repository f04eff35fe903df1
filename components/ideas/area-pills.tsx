import { useTranslations } from "next-intl";
import { Pills } from "@/components/ui/pills";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

/** The areas there is something to learn from. */
export function AreaPills({ areas, chosen }: { areas: WelfareArea[]; chosen: WelfareArea | null }) {
  const t = useTranslations("ideas.works");
  const name = useTranslations("common.area");
  return (
    <Pills
      label={t("areas")}
      pills={[null, ...areas].map((area) => ({
        href: routes.whatWorks({ area }),
        text: area ? name(area) : t("all"),
        isChosen: area === chosen,
      }))}
      className="mb-8"
    />
  );
}
