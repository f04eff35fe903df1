"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-state";

/** The same as dragging, for keyboard and touch: the columns the card can go to. Nothing where it can go nowhere. */
export function MoveMenu({ id }: { id: string }) {
  const t = useTranslations("board");
  const trial = useTranslations("trial");
  const { card, ask } = useBoard();
  const own = card(id);
  if (!own) return null;
  const isOneOfSeveral = (to: string) => own.moves.filter((each) => each.to === to).length > 1;
  return (
    <details name="board-menu" className="group/menu no-print mt-2">
      <summary
        aria-label={t("moveToOf", { title: own.title })}
        className="text-petrol-700 inline-flex min-h-9 cursor-pointer list-none items-center gap-1 text-[0.9375rem] font-semibold underline underline-offset-4 [&::-webkit-details-marker]:hidden"
      >
        {t("moveTo")}
        <ChevronDown aria-hidden className="size-4 transition-transform group-open/menu:rotate-180" />
      </summary>
      <ul>
        {own.moves.map((move) => {
          const stage = trial(`stage.${move.to}`);
          const step = trial(`life.move.${move.move}`);
          return (
            <li key={move.move}>
              <button
                type="button"
                className="hover:bg-petrol-50 border-line min-h-11 w-full border-t px-1 py-2 text-left [overflow-wrap:anywhere]"
                onClick={() => ask(id, [move])}
              >
                {isOneOfSeveral(move.to) ? t("moveAs", { stage, move: step }) : stage}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
