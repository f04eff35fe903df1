import { Eye, EyeOff, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyLink } from "@/components/share/copy-link";
import { ButtonLink } from "@/components/ui/button";
import type { SharingLevel } from "@/lib/domain/trial/sharing";

/** Passing a trial on: its address, a mail, and who can open it. */
export function ShareBox({
  url,
  title,
  sharing,
  municipality,
}: {
  /** absolute */
  url: string;
  title: string;
  sharing: SharingLevel;
  municipality: string;
}) {
  const t = useTranslations("search.share");
  const body = t("mailBody", { title, url });
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  const Icon = sharing === "PUBLIC" ? Eye : EyeOff;
  return (
    <section aria-labelledby="share" className="no-print border-line mt-8 border-t pt-5">
      <h2 id="share" className="mb-3 text-xl">
        {t("title")}
      </h2>
      <p className="mb-4 flex gap-2 text-[0.9375rem]">
        <Icon aria-hidden className="text-petrol-700 mt-0.5 size-5 shrink-0" />
        {t(`sees.${sharing}`, { municipality })}
      </p>
      <label className="sr-only" htmlFor="share-url">
        {t("address")}
      </label>
      <input
        id="share-url"
        readOnly
        value={url}
        className="border-line-strong bg-mist mb-3 min-h-11 w-full rounded-md border px-3 py-2 text-[0.9375rem]"
      />
      <div className="grid gap-2">
        <CopyLink url={url} texts={{ copy: t("copy"), copied: t("copied"), notCopied: t("notCopied") }} />
        <ButtonLink variant="secondary" href={mail}>
          <Mail aria-hidden className="size-5" />
          {t("mail")}
        </ButtonLink>
      </div>
    </section>
  );
}
