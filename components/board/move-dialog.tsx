"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { MovableCard } from "@/components/board/board-state";
import { useFormAction } from "@/components/forms/use-form-action";
import { MoveFields } from "@/components/trial/life/move-form";
import { RadioSet } from "@/components/ui/radio-set";
import { moveOnBoardAction } from "@/lib/actions/trial-life";
import type { BoardMove } from "@/lib/domain/trial/board";

/** One move's form; a new one for each move, so that nothing typed for one stands in another. */
function OneMove({ card, move, onMoved }: { card: MovableCard; move: BoardMove; onMoved: () => void }) {
  const { state, pending, form } = useFormAction(moveOnBoardAction);
  const [openedAt] = useState(() => new Date().toISOString());
  const { id, version, first, testDays, bodyByRule, asksLandingWay } = card;
  const isMoved = state?.ok ?? false;
  useEffect(() => {
    if (isMoved) onMoved();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once, when it happens
  }, [isMoved]);
  return (
    <MoveFields
      move={move.move}
      bodies={move.bodies}
      trial={{ id, version }}
      {...{ first, testDays, pending, form, openedAt }}
      bodyByRule={bodyByRule && move.move === "DECIDE"}
      asksLandingWay={asksLandingWay && move.move === "LAND"}
      state={state && !state.ok ? state : null}
    />
  );
}

/** What a move asks for, in a dialog over the board. */
export function MoveDialog({
  card,
  moves,
  onMoved,
  onClose,
}: {
  card: MovableCard;
  /** several where one column is reached in several ways */
  moves: BoardMove[];
  onMoved: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("board");
  const trial = useTranslations("trial");
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(moves[0]!);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="move-title"
      onClose={onClose}
      className="bg-paper text-ink m-auto max-h-[90dvh] w-[min(40rem,calc(100vw-1.5rem))] overflow-y-auto rounded-lg p-5 backdrop:bg-black/50 sm:p-6"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 id="move-title" className="text-xl">
            {t("dialogTitle", { stage: trial(`stage.${chosen.to}`) })}
          </h2>
          <p className="text-muted mt-1 [overflow-wrap:anywhere]">{card.title}</p>
        </div>
        <button
          type="button"
          aria-label={t("cancel")}
          className="hover:bg-petrol-50 inline-flex size-11 shrink-0 items-center justify-center rounded-md"
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden className="size-6" />
        </button>
      </div>
      {moves.length > 1 && (
        <RadioSet
          id="chosen-move"
          question={t("chooseMove")}
          chosen={chosen.move}
          onChoose={(value) => setChosen(moves.find(({ move }) => move === value) ?? chosen)}
          choices={moves.map(({ move }) => ({ value: move, label: trial(`life.move.${move}`) }))}
        />
      )}
      <OneMove key={chosen.move} card={card} move={chosen} onMoved={onMoved} />
    </dialog>
  );
}
