import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { Adoption } from "@/lib/domain/trial/adoption";
import { routes } from "@/lib/routes";

/** The way to a trial of one's own after this one; the signed-out come there by signing in. */
export function AdoptLink({
  trialId,
  mayAdopt,
  variant = "primary",
}: {
  trialId: string;
  mayAdopt: Adoption["mayAdopt"];
  variant?: "primary" | "secondary";
}) {
  const t = useTranslations("adoption");
  if (mayAdopt === "NO") return null;
  const form = routes.adoptTrial(trialId);
  return mayAdopt === "YES" ? (
    <ButtonLink href={form} variant={variant}>
      {t("tryIt")}
    </ButtonLink>
  ) : (
    <ButtonLink href={routes.signIn({ callbackUrl: form })} variant="secondary">
      {t("signInToTry")}
    </ButtonLink>
  );
}
