import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

/** One line on the start page of those who read ideas first; nothing when there are none to read. */
export function UnreadIdeas({ count }: { count: number }) {
  const t = useTranslations("idea.home");
  if (count === 0) return null;
  return (
    <section
      aria-labelledby="unread-ideas"
      className="bg-petrol-50 border-petrol-700 mb-12 flex gap-3 border-l-4 px-4 py-4"
    >
      <Inbox aria-hidden className="text-petrol-700 mt-1 size-5 shrink-0" />
      <div className="min-w-0">
        <h2 id="unread-ideas" className="text-xl">
          {t("title", { count })}
        </h2>
        <p className="mt-1">
          {t("text")} <Link href={routes.ideaBox({ status: "WAITING" })}>{t("open")}</Link>
        </p>
      </div>
    </section>
  );
}
