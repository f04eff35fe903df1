import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

const explained = ["on", "area", "municipality", "institution"] as const;

/** What of the address could not be used, each in a sentence. */
export function WrongNotice({ wrong }: { wrong: readonly string[] }) {
  const t = useTranslations("freedom.check.wrong");
  const known = explained.filter((name) => wrong.includes(name));
  if (known.length === 0) return null;
  return (
    <Notice tone="warning" title={t("title")}>
      <ul>
        {known.map((name) => (
          <li key={name}>{t(name)}</li>
        ))}
      </ul>
    </Notice>
  );
}
