import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { loadHelpers } from "@/lib/loaders/helpers";
import { routes } from "@/lib/routes";

/** No permission: says so, and names the people in the viewer's own municipality who can give it. */
export default async function Forbidden() {
  const t = await getTranslations("common");
  const helpers = await loadHelpers();
  return (
    <Page width="narrow">
      <PageHeader title={t("error.forbiddenTitle")} lead={t("error.forbiddenText")} />
      {helpers.map(({ municipality, people }) => (
        <section key={municipality} className="mb-8">
          <h2 className="mb-2 text-xl">{t("error.forbiddenContacts", { municipality })}</h2>
          <ul>
            {people.map(({ name, email }) => (
              <li key={email} className="py-1">
                {name}, <a href={`mailto:${email}`}>{email}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ButtonLink href={routes.home()}>{t("nav.home")}</ButtonLink>
    </Page>
  );
}
