import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { ReflectionList } from "@/components/dilemma/reflection-list";
import { AgendaEditor } from "@/components/following-meeting/agenda-editor";
import { NoteReflection } from "@/components/following-meeting/note-reflection";
import { PointBody } from "@/components/following-meeting/point-body";
import type { Reflection } from "@/lib/domain/politics/dilemma";
import type { AgendaPoint, MeetingRecord } from "@/lib/domain/politics/meeting";

/** A meeting's agenda: to be read, and for those who keep it to be changed. Under a dilemma stands what was said of it. */
export function Agenda({
  meeting,
  reflections,
  mayKeep,
  submissionKey,
}: {
  meeting: MeetingRecord;
  reflections: Record<string, Reflection[]>;
  mayKeep: boolean;
  submissionKey: string;
}) {
  const t = useTranslations("followingMeeting.agenda");
  const bodyOf = (point: AgendaPoint, index: number): ReactNode => {
    const said = point.dilemmaId ? (reflections[point.dilemmaId] ?? []) : [];
    const mayNote = mayKeep && meeting.cancelledAt === null && point.isVisible;
    return (
      <div id={point.dilemmaId ? `dilemma-${point.dilemmaId}` : undefined} className="scroll-mt-24">
        <PointBody point={point} place={index + 1} />
        {point.dilemmaId && (
          <div className="pl-9">
            {said.length > 0 && (
              <div className="mt-4">
                <ReflectionList
                  reflections={said.map((each) => ({ ...each, meeting: null, mayChange: mayKeep }))}
                />
              </div>
            )}
            {mayNote && (
              <NoteReflection
                // A new key empties the form once something was noted.
                key={said.length}
                meetingId={meeting.id}
                dilemma={{ id: point.dilemmaId, title: point.title }}
                submissionKey={`${submissionKey.slice(0, -2)}${String(index).padStart(2, "0")}`}
              />
            )}
          </div>
        )}
      </div>
    );
  };
  if (mayKeep) {
    const { id, version } = meeting;
    return (
      <AgendaEditor
        meeting={{ id, version }}
        points={meeting.agenda.map((point, index) => ({ point, body: bodyOf(point, index) }))}
      />
    );
  }
  if (meeting.agenda.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ol className="border-line border-t">
      {meeting.agenda.map((point, index) => (
        <li key={point.id} id={`point-${point.id}`} className="border-line border-b py-4">
          {bodyOf(point, index)}
        </li>
      ))}
    </ol>
  );
}
