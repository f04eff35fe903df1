import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { followLettersAction } from "@/lib/actions/newsletter";

/** Whoever has an account gets a letter, or stops it, by one tap. */
export function OwnLetters({
  own,
  here,
}: {
  own: { email: string; municipalities: { id: string; name: string }[]; subscribed: string[] };
  here: string | null;
}) {
  const t = useTranslations("newsletter.public");
  if (own.municipalities.length === 0) return null;
  return (
    <Section id="own" title={t("own")}>
      <p className="mb-4 [overflow-wrap:anywhere]">{t("ownText", { email: own.email })}</p>
      <ul className="space-y-3">
        {own.municipalities.map(({ id, name }) => {
          const isOn = own.subscribed.includes(id);
          return (
            <li key={id}>
              <form action={followLettersAction} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <input type="hidden" name="municipality" value={id} />
                <input type="hidden" name="on" value={isOn ? "0" : "1"} />
                {here && <input type="hidden" name="here" value={here} />}
                {isOn && <span>{t("followed", { municipality: name })}</span>}
                <Button type="submit" variant={isOn ? "quiet" : "secondary"}>
                  {t(isOn ? "unfollow" : "follow", { municipality: name })}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
