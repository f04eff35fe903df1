import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page";
import { standingTone } from "@/components/working-group/group-list";
import { MeetingList } from "@/components/working-group/meeting-list";
import { MemberList } from "@/components/working-group/member-list";
import { ResultsForm } from "@/components/working-group/results-form";
import { closeWorkingGroupAction, reopenWorkingGroupAction } from "@/lib/actions/working-group";
import {
  groupStanding,
  type GroupMember,
  type representation,
  type SortedMeetings,
  type WorkingGroup,
} from "@/lib/domain/process/working-group";
import type { HarvestKind } from "@/lib/domain/process/harvest";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  today: CalendarDate;
  group: WorkingGroup;
  meetings: SortedMeetings;
  members: GroupMember[] | null;
  represented: ReturnType<typeof representation>;
  accounts: { id: string; name: string }[];
  items: { id: string; title: string; wording: string | null; phase: string }[];
  harvest: { id: string; kind: HarvestKind; text: string; happenedOn: CalendarDate }[];
  may: { edit: boolean; write: boolean };
}

/** One working group: what for, who, when it meets, what came of it, and where it stands in the plan. */
export function GroupView(props: Props) {
  const { group, meetings, members, represented, accounts, items, harvest, may } = props;
  const t = useTranslations("workingGroup");
  return (
    <>
      <Head {...props} />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section
            id="meetings"
            title={t("meetings.title")}
            action={
              may.write && (
                <ButtonLink
                  variant="secondary"
                  href={routes.newGroupMeeting(group.id)}
                  className="no-print mb-1"
                >
                  {t("meetings.new")}
                </ButtonLink>
              )
            }
          >
            <MeetingList groupId={group.id} meetings={meetings} mayWrite={may.write} />
          </Section>
          <Section id="results" title={t("results")}>
            {group.results.length === 0 ? (
              <p className="text-muted">{t("resultsNone")}</p>
            ) : (
              <ul className="list-disc pl-5">
                {group.results.map((result) => (
                  <li key={result}>{result}</li>
                ))}
              </ul>
            )}
            {may.write && <ResultsForm key={group.version} group={group} />}
          </Section>
          {harvest.length > 0 && <Harvest notes={harvest} />}
        </div>
        <div className="min-w-0">
          <Section id="members" title={t("members")}>
            <MemberList {...{ groupId: group.id, members, represented, accounts, mayEdit: may.edit }} />
          </Section>
          <Section id="items" title={t("items")}>
            {items.length === 0 ? (
              <p className="text-muted">{t("itemsNone")}</p>
            ) : (
              <ul className="border-line divide-line divide-y border-b">
                {items.map(({ id, title, wording, phase }) => (
                  <li key={id} className="py-3">
                    <p>{title}</p>
                    <p className="text-muted">{wording ?? t("itemPhase", { phase })}</p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}

function Head({ today, group, may }: Props) {
  const t = useTranslations("workingGroup");
  const audience = useTranslations("plan.audience");
  const locale = useLocale();
  const standing = groupStanding(group, today);
  // What the sources' editors noted is about the source, not about the group.
  const note = group.origin === "REFERENCE" ? null : group.note;
  const values = { id: group.id, version: String(group.version) };
  return (
    <>
      <PageHeader
        kicker={
          <span className="flex flex-wrap items-center gap-2">
            {t("active", {
              from: formatMonth(group.activeFrom, locale),
              to: formatMonth(group.activeTo, locale),
            })}
            <Badge tone={standingTone[standing]}>{t(`standing.${standing}`)}</Badge>
            <OriginBadge origin={group.origin} />
          </span>
        }
        title={group.name}
        lead={group.purpose}
        action={
          may.edit &&
          !group.isRemoved && (
            <>
              <ButtonLink variant="secondary" href={routes.editWorkingGroup(group.id)}>
                {t("edit")}
              </ButtonLink>
              <ActionButton
                action={closeWorkingGroupAction}
                values={values}
                variant="quiet"
                confirm={t("closeConfirm", { name: group.name })}
              >
                {t("close")}
              </ActionButton>
            </>
          )
        }
      />
      {group.isRemoved && (
        <Notice tone="warning" title={t("closedTitle")}>
          <p className="mb-3">{t("closedText")}</p>
          <ActionButton action={reopenWorkingGroupAction} values={values}>
            {t("reopen")}
          </ActionButton>
        </Notice>
      )}
      {(group.participants.length > 0 || note) && (
        <dl className="mb-10 max-w-prose">
          {group.participants.length > 0 && (
            <div className="flex flex-wrap gap-x-2">
              <dt className="font-semibold">{t("participants")}:</dt>
              <dd>{group.participants.map((each) => audience(each)).join(", ")}</dd>
            </div>
          )}
          {note && (
            <div className="mt-2">
              <dt className="font-semibold">{t("note")}</dt>
              <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{note}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}

function Harvest({ notes }: { notes: Props["harvest"] }) {
  const t = useTranslations("workingGroup");
  const kind = useTranslations("harvest.kind");
  const locale = useLocale();
  return (
    <Section id="harvest" title={t("harvest")}>
      <ul className="border-line divide-line divide-y border-b">
        {notes.map((note) => (
          <li key={note.id} className="py-3">
            <p className="text-muted text-[0.9375rem]">
              {kind(note.kind)} · {formatDate(note.happenedOn, locale)}
            </p>
            <p className="max-w-prose [overflow-wrap:anywhere] whitespace-pre-line">{note.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
