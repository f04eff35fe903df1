import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { WishItems } from "@/components/wish/wish-item";
import type { WishSummary } from "@/lib/domain/wish/record";
import { routes } from "@/lib/routes";

/** The wishes politicians have before them, on their own page. */
export function WaitingSection({
  waiting,
  municipalityId,
}: {
  waiting: { wishes: WishSummary[]; total: number };
  municipalityId: string;
}) {
  const t = useTranslations("wish.waiting");
  const href = routes.wishes({ municipality: municipalityId });
  const more = waiting.total - waiting.wishes.length;
  return (
    <Section id="wishes" title={t("title")} action={<Link href={href}>{t("all")}</Link>}>
      {waiting.wishes.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <WishItems wishes={waiting.wishes} />
      )}
      {more > 0 && (
        <p className="mt-3">
          <Link href={href}>{t("more", { count: more })}</Link>
        </p>
      )}
    </Section>
  );
}
