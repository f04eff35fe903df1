import { CircleCheck, CircleSlash } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { LinkState } from "@/lib/domain/idea/link";
import type { IdeaLinkRecord } from "@/lib/domain/idea/record";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

export function LinkStateBadge({ state }: { state: LinkState }) {
  const t = useTranslations("idea.link.state");
  const Icon = state === "OPEN" ? CircleCheck : CircleSlash;
  return (
    <Badge tone={state === "OPEN" ? "green" : "neutral"} Icon={Icon}>
      {t(state)}
    </Badge>
  );
}

/** Every link with whether it is open and what came of it. */
export function LinkList({
  links,
  place,
}: {
  links: (IdeaLinkRecord & { state: LinkState })[];
  place: boolean;
}) {
  const t = useTranslations("idea.link");
  const locale = useLocale();
  return (
    <ul className="divide-line border-line divide-y border-b">
      {links.map((link) => {
        const date = formatDate(link.openUntil, locale);
        return (
          <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
            <div className="min-w-0">
              <h3 className="text-lg [overflow-wrap:anywhere]">
                <Link href={routes.ideaLink(link.id)}>{link.title}</Link>
              </h3>
              <p className="text-muted text-[0.9375rem]">
                {[
                  place && link.institution.name,
                  t(link.state === "OPEN" ? "until" : "was", { date }),
                  t("ideas", { count: link.ideas }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <LinkStateBadge state={link.state} />
          </li>
        );
      })}
    </ul>
  );
}
