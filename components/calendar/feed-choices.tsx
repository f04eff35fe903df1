import { useTranslations } from "next-intl";
import { FeedForm, type ChoiceGroup } from "@/components/calendar/feed-form";
import { useFeedName } from "@/components/calendar/names";
import { feedChoiceText, type FeedChoice, type FeedScope } from "@/lib/domain/plan/feed";

const headings = {
  PERSON: "own",
  PLAN: "own",
  LEVEL: "levels",
  GROUP: "groups",
  INSTITUTION: "institutions",
} as const satisfies Record<FeedScope, string>;

/** What a new calendar of this plan can show, under headings. */
export function FeedChoices({
  agreement,
  choices,
}: {
  agreement: { id: string; title: string };
  choices: { choice: FeedChoice; about: string | null }[];
}) {
  const t = useTranslations("calendar.group");
  const nameOf = useFeedName();
  const groups = (["own", "levels", "groups", "institutions"] as const).flatMap((heading): ChoiceGroup[] => {
    const options = choices
      .filter(({ choice }) => headings[choice.scope] === heading)
      .map((each) => ({ value: feedChoiceText(each.choice), label: nameOf(each) }));
    return options.length > 0 ? [{ label: t(heading), options }] : [];
  });
  return <FeedForm agreement={agreement.id} plan={agreement.title} groups={groups} />;
}
