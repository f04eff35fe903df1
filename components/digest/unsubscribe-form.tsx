"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { chooseDigestByLinkAction } from "@/lib/actions/digest";
import { digestRhythms, type DigestRhythm } from "@/lib/domain/member/digest";

/** One button ends the mails; the others choose how often they come instead. */
export function UnsubscribeForm({ token, digest }: { token: string; digest: DigestRhythm }) {
  const t = useTranslations("digest");
  const { state, pending, form } = useFormAction(chooseDigestByLinkAction);
  const now = state?.ok ? state.data.digest : digest;
  const others = digestRhythms.filter((rhythm) => rhythm !== "NEVER" && rhythm !== now);
  const choose = (rhythm: DigestRhythm, text: string, variant: "primary" | "secondary") => (
    <Button key={rhythm} type="submit" name="digest" value={rhythm} variant={variant} aria-disabled={pending}>
      {text}
    </Button>
  );
  return (
    <form {...form}>
      {state?.ok === false && <ErrorSummary failure={state} labels={{}} />}
      {state?.ok && !pending ? (
        <Notice
          tone="success"
          title={now === "NEVER" ? t("unsubscribe.stopped") : t("unsubscribe.saved", { rhythm: now })}
          live
          className="mb-6"
        />
      ) : (
        <p className="mb-6">{t("unsubscribe.now", { rhythm: t(`rhythm.${now}`) })}</p>
      )}
      <input type="hidden" name="token" value={token} />
      {now !== "NEVER" && <p>{choose("NEVER", t("unsubscribe.stop"), "primary")}</p>}
      <h2 id="other" className="mt-8 mb-3 text-xl">
        {t(now === "NEVER" ? "unsubscribe.back" : "unsubscribe.other")}
      </h2>
      <p className="flex flex-wrap gap-3">
        {others.map((rhythm) => choose(rhythm, t(`rhythm.${rhythm}`), "secondary"))}
      </p>
    </form>
  );
}
