import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { routes } from "@/lib/routes";

export type Shortcut = "overview" | "politics" | "ideas" | "plan" | "handOvers";

/** The pages of one's role, each with what it is for. */
export function Shortcuts({ shortcuts }: { shortcuts: Shortcut[] }) {
  const t = useTranslations("home.own");
  return (
    <Section id="shortcuts" title={t("shortcuts")}>
      <ul className="space-y-4">
        {shortcuts.map((key) => (
          <li key={key}>
            <p className="font-semibold">
              <Link href={routes[key]()}>{t(key)}</Link>
            </p>
            <p className="text-muted">{t(`${key}Text`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
