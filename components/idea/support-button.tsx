import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";

/** "Me too" with how many say so; pressed again it is taken back. A plain form, so that it works without script. */
export function SupportButton({
  action,
  idea,
  token,
}: {
  action: (form: FormData) => Promise<void>;
  idea: { id: string; title: string; supports: number; isSupported: boolean };
  /** of the link, where there is no account */
  token?: string;
}) {
  const t = useTranslations("idea.support");
  const { id, title, supports, isSupported } = idea;
  return (
    <form action={action} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="on" value={isSupported ? "0" : "1"} />
      {token && <input type="hidden" name="token" value={token} />}
      <button
        type="submit"
        aria-label={t(isSupported ? "removeFrom" : "addTo", { title })}
        className={cx(
          "inline-flex min-h-11 items-center gap-2 rounded-md border-2 px-4 py-1.5 font-semibold",
          isSupported
            ? "border-petrol-700 bg-petrol-50 text-petrol-900"
            : "border-line-strong bg-paper text-petrol-700 hover:bg-petrol-50",
        )}
      >
        <Heart aria-hidden className={cx("size-5", isSupported && "fill-current")} />
        {t(isSupported ? "remove" : "add")}
      </button>
      <span className="text-muted">{t("count", { count: supports })}</span>
    </form>
  );
}
