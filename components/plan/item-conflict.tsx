"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ItemConflict, ItemNow } from "@/lib/domain/plan/item-form";

/** What somebody else saved meanwhile, so that one can see both before saving again. */
export function ItemConflictNotice({ current }: { current: ItemConflict }) {
  const t = useTranslations("planItem");
  const box = useRef<HTMLDivElement>(null);
  const told = useNow();
  useEffect(() => box.current?.focus(), [current]);
  const fields = Object.keys(current.now) as (keyof ItemNow)[];
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <h2 className="text-xl">{t("conflict.title")}</h2>
      <p className="mt-1">{t(current.isRemoved ? "conflict.removed" : "conflict.text")}</p>
      {fields.length > 0 && (
        <dl className="mt-3 grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
          {fields.map((field) => (
            <div key={field} className="contents">
              <dt className="font-semibold">{t(`field.${field}`)}</dt>
              <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{told(current.now, field)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function useNow() {
  const t = useTranslations("planItem.conflict");
  const plan = useTranslations("plan");
  return (now: Partial<ItemNow>, field: keyof ItemNow): string => {
    if (field === "kind") return plan(`kind.${now.kind!}`);
    if (field === "level") return plan(`level.${now.level!}`);
    if (field === "state") return plan(`state.${now.state!}`);
    if (field === "audience")
      return now.audience!.map((each) => plan(`audience.${each}`)).join(", ") || t("empty");
    if (field === "waitsFor") return now.waitsFor!.join(", ") || t("empty");
    if (field === "recurring") return t(now.recurring ? "yes" : "no");
    return now[field] ?? t("empty");
  };
}
