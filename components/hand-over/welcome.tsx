import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";

/** For the one who took over lately: the way to everything the one before them wanted to say. */
export function Welcome({ welcome }: { welcome: { id: string; institution: string } }) {
  const t = useTranslations("handOver.home");
  const { id, institution } = welcome;
  return (
    <section
      aria-labelledby="welcome"
      className="border-petrol-300 bg-petrol-50 mb-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-lg border p-5 sm:p-6"
    >
      <div className="min-w-0">
        <h2 id="welcome" className="flex items-center gap-2 text-xl">
          <DoorOpen aria-hidden className="size-5 shrink-0" />
          {t("title", { institution })}
        </h2>
        <p className="mt-1 max-w-prose">{t("text")}</p>
      </div>
      <ButtonLink href={routes.handOver(id)} variant="secondary">
        {t("link")}
      </ButtonLink>
    </section>
  );
}
