import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";

/** What the numbers are for and what they are not; it stands where they are read. */
export function Trust() {
  const t = useTranslations("politics.trust");
  return (
    <div className="mb-12 flex max-w-4xl gap-4">
      <Handshake aria-hidden className="text-petrol-700 mt-0.5 size-7 shrink-0" />
      <p>
        <strong className="block">{t("title")}</strong>
        {t("text")}
      </p>
    </div>
  );
}
