import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { DeskForm } from "@/components/newsletter/desk-form";
import { Letter } from "@/components/newsletter/letter";
import { MailText } from "@/components/member/mail-text";
import { SendBox } from "@/components/newsletter/send-box";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/page";
import { removeLetterAction } from "@/lib/actions/newsletter";
import { isEmptyLetter, type LetterDesk, type LetterRecord } from "@/lib/domain/newsletter/letter";
import { formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const views = ["write", "mail", "page"] as const;
type View = (typeof views)[number];

interface Props {
  letter: LetterRecord;
  desk: LetterDesk;
  mail: { subject: string; body: string };
  subscribers: number;
  view: string | null;
  isNarrow: boolean;
  said: "begun" | "saved" | null;
}

function Views({ id, view }: { id: string; view: View }) {
  const t = useTranslations("newsletter.desk");
  const texts = { write: t("write"), mail: t("asMail"), page: t("asPage") };
  return (
    <nav aria-label={t("views")} className="border-line mb-8 border-b">
      <ul className="flex flex-wrap gap-x-6">
        {views.map((each) => (
          <li key={each}>
            <Link
              href={routes.newsletter(id, { view: each === "write" ? null : each })}
              aria-current={each === view ? "page" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center border-b-4 font-semibold no-underline",
                each === view ? "border-petrol-700 text-ink" : "border-transparent",
              )}
            >
              {texts[each]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How the saved letter reads, as the mail program shows it or as the page, at full width or a phone's. */
function Preview({
  letter,
  mail,
  view,
  isNarrow,
}: Pick<Props, "letter" | "mail" | "isNarrow"> & { view: View }) {
  const t = useTranslations("newsletter.preview");
  const foreign = useLocale() === "da" ? undefined : "da";
  const choices = [
    { key: "full", on: !isNarrow },
    { key: "phone", on: isNarrow },
  ] as const;
  return (
    <>
      <p className="no-print mb-4 flex flex-wrap gap-x-6 gap-y-2">
        <span className="text-muted">{t("width")}:</span>
        {choices.map(({ key, on }) =>
          on ? (
            <strong key={key} aria-current="true">
              {t(key)}
            </strong>
          ) : (
            <Link
              key={key}
              href={routes.newsletter(letter.id, { view, width: key === "phone" ? key : null })}
            >
              {t(key)}
            </Link>
          ),
        )}
      </p>
      <div
        className={cx(
          "border-line-strong rounded-lg border p-4",
          isNarrow ? "max-w-[23.4375rem]" : "max-w-3xl sm:p-8",
        )}
      >
        {view === "page" ? (
          <Letter letter={letter} heading="h2" />
        ) : (
          <>
            <p className="border-line mb-4 border-b pb-3">
              <span className="text-muted">{t("from")}: </span>
              <strong lang={foreign}>{mail.subject}</strong>
            </p>
            <div lang={foreign}>
              <MailText text={mail.body} />
            </div>
            <p className="text-muted mt-2">{t("subscribersOnly")}</p>
          </>
        )}
      </div>
    </>
  );
}

/** A draft on its writer's desk: written on the left, sent on the right, or looked at as its readers will see it. */
export function LetterDeskView({ letter, desk, mail, subscribers, view: asked, isNarrow, said }: Props) {
  const t = useTranslations("newsletter.desk");
  const locale = useLocale();
  const view = views.find((each) => each === asked) ?? "write";
  const { id, version, title, greeting } = letter;
  const isNothing = desk.items.length === 0;
  return (
    <>
      {said && <Notice tone="success" title={t(said)} live />}
      {desk.gone.length > 0 && (
        <Notice tone="warning" title={t("gone", { count: desk.gone.length })}>
          <ul className="list-disc pl-5">
            {desk.gone.map((each, index) => (
              <li key={index} className="[overflow-wrap:anywhere]">
                {each}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Views id={id} view={view} />
      {view !== "write" ? (
        <Preview {...{ letter, mail, view, isNarrow }} />
      ) : (
        <ClientTexts locale={locale} of={["newsletter"]}>
          {isNothing && (
            <div className="mb-8">
              <EmptyState title={t("nothingTitle", { month: formatMonth(letter.month, locale) })}>
                {t("nothingText")}
              </EmptyState>
            </div>
          )}
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <DeskForm key={version} letter={{ id, version, title, greeting }} items={desk.items} />
            <div className="space-y-8 lg:sticky lg:top-6 lg:self-start">
              {isEmptyLetter(letter.content) ? (
                !isNothing && <Notice tone="info" title={t("nothingChosen")} />
              ) : (
                <SendBox id={id} version={version} subscribers={subscribers} />
              )}
              <form action={removeLetterAction}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="danger" className="max-sm:w-full">
                  {t("remove")}
                </Button>
                <p className="text-muted mt-2">{t("removeNote")}</p>
              </form>
            </div>
          </div>
        </ClientTexts>
      )}
    </>
  );
}
