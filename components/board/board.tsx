"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { BoardContext, type BoardState, type MovableCard } from "@/components/board/board-state";
import { MoveDialog } from "@/components/board/move-dialog";
import type { BoardMove } from "@/lib/domain/trial/board";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** A card whose move is being asked for, and where it stands. */
interface Asked {
  card: MovableCard;
  moves: BoardMove[];
  from: TrialStage | undefined;
}

/** A card on its way: where it was, and the cards as they were then. */
interface Underway {
  id: string;
  title: string;
  from: TrialStage | undefined;
  cards: MovableCard[];
}

const cardOnBoard = (id: string) =>
  [...document.querySelectorAll<HTMLElement>("[data-card]")].find(({ dataset }) => dataset.card === id);
const stageOf = (element: HTMLElement | undefined) =>
  element?.closest<HTMLElement>("[data-stage]")?.dataset.stage as TrialStage | undefined;

/**
 * What moves on the board. The cards and columns are drawn by the server; here is where they are dragged, what a move
 * asks for, and what is told when a card stands in its new column.
 */
export function Board({
  cards,
  stages,
  first,
  children,
}: {
  cards: MovableCard[];
  /** the columns with their counts, for the choice on a phone */
  stages: { stage: TrialStage; total: number }[];
  /** the column a phone begins with */
  first: TrialStage;
  children: ReactNode;
}) {
  const t = useTranslations("board");
  const trial = useTranslations("trial.stage");
  const [shown, setShown] = useState(first);
  const [dragged, setDragged] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [underway, setUnderway] = useState<Underway | null>(null);
  const [told, setTold] = useState("");
  const message = useRef<HTMLParagraphElement>(null);

  const card = useCallback((id: string) => cards.find((each) => each.id === id), [cards]);
  const ask = useCallback(
    (id: string, moves: BoardMove[]) => {
      const found = card(id);
      // Where it stands is asked now: with the answer the board may be drawn anew already.
      if (found && moves.length > 0) setAsked({ card: found, moves, from: stageOf(cardOnBoard(id)) });
    },
    [card],
  );
  const board = useMemo<BoardState>(() => {
    const moves = dragged === null ? null : (card(dragged)?.moves ?? []);
    return { shown, open: moves && new Set(moves.map(({ to }) => to)), card, drag: setDragged, ask };
  }, [ask, card, dragged, shown]);

  // The answer and the newly drawn board need not come at the same moment: the card is waited for.
  useEffect(() => {
    if (!underway) return;
    const element = cardOnBoard(underway.id);
    const stage = stageOf(element);
    const isThere = stage !== undefined && stage !== underway.from;
    if (!isThere && underway.cards === cards) return;
    const { title } = underway;
    // What the server has drawn is only known once it stands there.
    const telling = setTimeout(() => {
      setUnderway(null);
      if (!isThere) {
        setTold(t("movedAway", { title }));
        return message.current?.focus();
      }
      setTold(t("moved", { title, stage: trial(stage) }));
      if (stages.some((each) => each.stage === stage)) setShown(stage);
      element?.closest("details:not([open])")?.setAttribute("open", "");
      // A column a phone did not show is there after the next drawing.
      requestAnimationFrame(() => cardOnBoard(underway.id)?.querySelector<HTMLElement>("a")?.focus());
    });
    return () => clearTimeout(telling);
  }, [cards, stages, t, trial, underway]);

  const onMoved = () => {
    if (!asked) return;
    const { id, title } = asked.card;
    setUnderway({ id, title, from: asked.from, cards: asked.card === card(id) ? cards : [] });
    setAsked(null);
  };

  return (
    <BoardContext value={board}>
      <p
        ref={message}
        role="status"
        tabIndex={-1}
        className={told ? "mb-4 border-l-4 border-green-700 bg-green-50 p-3 font-semibold" : "sr-only"}
      >
        {told}
      </p>
      <div className="mb-4 md:hidden">
        <label htmlFor="board-stage" className="mb-1.5 block font-semibold">
          {t("pick")}
        </label>
        <select
          id="board-stage"
          value={shown}
          onChange={(event) => setShown(event.target.value as TrialStage)}
          className="border-line-strong bg-paper text-ink block min-h-11 w-full rounded-md border px-3 py-2"
        >
          {stages.map(({ stage, total }) => (
            <option key={stage} value={stage}>
              {t("pickOption", { stage: trial(stage), count: total })}
            </option>
          ))}
        </select>
      </div>
      {children}
      {asked && (
        <MoveDialog
          key={`${asked.card.id} ${asked.moves[0]?.move}`}
          card={asked.card}
          moves={asked.moves}
          onMoved={onMoved}
          onClose={() => setAsked(null)}
        />
      )}
    </BoardContext>
  );
}
