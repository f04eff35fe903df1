import { useTranslations } from "next-intl";
import { Letter } from "@/components/newsletter/letter";
import { Progress } from "@/components/newsletter/progress";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { LetterProgress, LetterRecord } from "@/lib/domain/newsletter/letter";
import { routes } from "@/lib/routes";

/** A letter that went out: how far it has come, and what it says. */
export function SentLetter({
  letter,
  progress,
  isJustSent,
}: {
  letter: LetterRecord;
  progress: LetterProgress;
  isJustSent: boolean;
}) {
  const t = useTranslations("newsletter.sent");
  return (
    <>
      {isJustSent && <Notice tone="success" title={t("now")} live />}
      <Section
        id="progress"
        title={t("title")}
        action={<Link href={routes.letter(letter.id)}>{t("web")}</Link>}
      >
        <Progress {...progress} recipients={letter.recipients ?? 0} />
      </Section>
      <div className="border-line max-w-3xl rounded-lg border p-5 sm:p-8">
        <Letter letter={letter} heading="h2" />
      </div>
    </>
  );
}
