import { useTranslations } from "next-intl";
import { SupportButton } from "@/components/idea/support-button";
import { Section } from "@/components/ui/page";
import { supportByLinkAction } from "@/lib/actions/proposal";
import type { PublicIdea } from "@/lib/domain/idea/record";

/** What others have proposed, for whoever came by the link to say "me too" to. */
export function PublicIdeas({ ideas, token }: { ideas: PublicIdea[]; token: string }) {
  const t = useTranslations("idea.public");
  if (ideas.length === 0) return null;
  return (
    <div className="mt-14">
      <Section id="others" title={t("otherTitle")}>
        <p className="text-muted mb-2">{t("otherText")}</p>
        <ul className="divide-line divide-y">
          {ideas.map((idea) => (
            <li key={idea.id} id={`idea-${idea.id}`} className="py-5">
              <h3 className="text-lg [overflow-wrap:anywhere]">{idea.title}</h3>
              {idea.text && (
                <p className="mt-1 mb-3 [overflow-wrap:anywhere] whitespace-pre-line">{idea.text}</p>
              )}
              <SupportButton action={supportByLinkAction} idea={idea} token={token} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
