"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import type { ItemConflict, ItemNow } from "@/lib/domain/plan/item-form";

/** What somebody else saved meanwhile, so that one can see both before saving again. */
export function ItemConflictNotice({ current }: { current: ItemConflict }) {
  const t = useTranslations("planItem");
  const told = useNow();
  const fields = Object.keys(current.now) as (keyof ItemNow)[];
  return (
    <ConflictNotice
      about={current}
      title={t("conflict.title")}
      text={t(current.isRemoved ? "conflict.removed" : "conflict.text")}
      lines={fields.map((field) => [t(`field.${field}`), told(current.now, field)])}
      isBeside
    />
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
