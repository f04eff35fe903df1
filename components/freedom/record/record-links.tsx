import { useTranslations } from "next-intl";
import type { KeptRecordView } from "@/components/freedom/record/record-view";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

/** The ways on from a rule: wishes about it, the map it stands on, a question about it. */
export function RecordLinks({ record }: { record: KeptRecordView }) {
  const t = useTranslations("freedom.record");
  const { type, id, municipality, input } = record;
  const about = type === "PROVISION" ? { provision: id } : type === "RULE" ? { rule: id } : null;
  const place = { municipality: municipality?.id, area: input.areas[0] };
  return (
    <div className="bg-petrol-50 no-print mt-8 rounded-lg p-5">
      {about && (
        <>
          <h2 className="text-lg">{t("wishes")}</h2>
          <p className="mt-1">{t("wishesText")}</p>
          <ul className="mt-2 mb-5 space-y-1.5">
            <li>
              <Link href={routes.wishes(about)}>{t("wishesLink")}</Link>
            </li>
            <li>
              <Link href={routes.newWish(about)}>{t("wishNew")}</Link>
            </li>
          </ul>
        </>
      )}
      <ul className="space-y-1.5">
        <li>
          <Link href={routes.freedomMap({ ...place, topic: input.title })}>{t("map")}</Link>
        </li>
        <li>
          <Link href={routes.freedom(place)}>{t("check")}</Link>
        </li>
      </ul>
    </div>
  );
}
