import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/idea/print-button";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { closeIdeaLinkAction } from "@/lib/actions/idea";
import type { LinkState } from "@/lib/domain/idea/link";
import { routes } from "@/lib/routes";

/** The address to share, and what can be done with a link. */
export function LinkActions({
  link,
  address,
}: {
  link: { id: string; token: string; state: LinkState; isClosed: boolean; institution: { id: string } };
  address: string;
}) {
  const t = useTranslations("idea.link");
  const isOpen = link.state === "OPEN";
  return (
    <div className="no-print min-w-0">
      <Section id="address" title={t("address")}>
        <p className="bg-mist border-line rounded-md border px-4 py-3 text-lg font-semibold [overflow-wrap:anywhere] select-all">
          {address}
        </p>
        <p className="text-muted mt-2">{isOpen ? t("addressHint") : t("notOpen")}</p>
        {isOpen && (
          <p className="mt-5">
            <PrintButton label={t("print")} />
          </p>
        )}
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          {isOpen && <Link href={routes.proposal(link.token)}>{t("tryIt")}</Link>}
          <Link href={routes.ideaBox({ institution: link.institution.id })}>{t("toBox")}</Link>
        </p>
      </Section>
      {(isOpen || link.isClosed) && (
        <form action={closeIdeaLinkAction}>
          <input type="hidden" name="id" value={link.id} />
          <input type="hidden" name="closed" value={link.isClosed ? "0" : "1"} />
          <Button type="submit" variant={link.isClosed ? "secondary" : "danger"}>
            {t(link.isClosed ? "open" : "close")}
          </Button>
          {!link.isClosed && <p className="text-muted mt-2">{t("closeText")}</p>}
        </form>
      )}
    </div>
  );
}
