import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Changes, DecisionWords, Words } from "@/components/politics/told";
import { Section } from "@/components/ui/page";
import type { GoalTelling } from "@/lib/domain/politics/goal";

/** What the trials of a goal have to tell, each kind in a section of its own. */
export function ToldSections({
  telling: { stories, learnings, decisions, changes },
}: {
  telling: GoalTelling;
}) {
  const t = useTranslations("politics");
  return (
    <>
      <Section id="learned" title={t("goal.learned")}>
        <Cards none={learnings.length === 0 && t("told.learnedNone")}>
          <Words words={learnings} />
        </Cards>
      </Section>
      <Section id="changed" title={t("goal.changed")}>
        <p className="text-muted -mt-2 mb-4 max-w-prose">{t("goal.changedLead")}</p>
        <Cards none={stories.length + changes.length === 0 && t("told.changedNone")}>
          <Words words={stories} />
          <Changes changes={changes} />
        </Cards>
      </Section>
      <Section id="decided" title={t("goal.decided")}>
        <p className="text-muted -mt-2 mb-4 max-w-prose">{t("goal.decidedLead")}</p>
        <Cards none={decisions.length === 0 && t("told.decidedNone")}>
          <DecisionWords decisions={decisions} />
        </Cards>
      </Section>
    </>
  );
}

function Cards({ none, children }: { none: string | false; children: ReactNode }) {
  if (none) return <p className="text-muted">{none}</p>;
  return <div className="space-y-6 gap-x-12 md:columns-2">{children}</div>;
}
