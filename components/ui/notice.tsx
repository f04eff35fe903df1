import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

const tones = {
  info: { box: "bg-petrol-50 border-petrol-700", Icon: Info, icon: "text-petrol-700" },
  success: { box: "bg-green-50 border-green-700", Icon: CircleCheck, icon: "text-green-700" },
  warning: { box: "bg-yellow-50 border-yellow-500", Icon: TriangleAlert, icon: "text-yellow-800" },
  error: { box: "bg-red-50 border-red-700", Icon: CircleAlert, icon: "text-red-700" },
};

/** A message box. `live` announces it to screen readers when it appears. */
export function Notice({
  tone = "info",
  title,
  live = false,
  children,
  className,
}: {
  tone?: keyof typeof tones;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const { box, Icon, icon } = tones[tone];
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={cx("mb-6 flex gap-3 border-l-4 p-4", box, className)}
    >
      <Icon aria-hidden className={cx("mt-0.5 size-5 shrink-0", icon)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
