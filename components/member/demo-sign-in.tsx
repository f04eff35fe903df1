"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/forms/use-form-action";
import { cx } from "@/components/ui/cx";
import { SignInFailure } from "@/components/member/sign-in-form";
import { signInAction } from "@/lib/actions/account";
import type { Role } from "@/lib/domain/member/role";

export interface DemoGroup {
  name: string;
  accounts: { email: string; role: Role }[];
}

/** One button for each user of the demo: an ordinary sign-in with e-mail and password filled in. */
export function DemoSignIn({
  groups,
  password,
  callbackUrl,
}: {
  groups: DemoGroup[];
  password: string;
  callbackUrl: string;
}) {
  const t = useTranslations();
  const { state, pending, form } = useFormAction(signInAction);
  return (
    <form {...form}>
      <SignInFailure state={state} labels={{}} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <input type="hidden" name="password" value={password} />
      <ul className="border-line divide-line divide-y border-y">
        {groups.map(({ name, accounts }) => (
          <li key={name} className="items-center gap-x-4 py-2.5 sm:flex">
            <p className="shrink-0 font-semibold sm:w-24">{name}</p>
            <ul
              className={cx(
                "mt-1 grow gap-2 sm:mt-0",
                accounts.length > 2 ? "grid grid-cols-2 xl:grid-cols-4" : "flex flex-wrap *:grow",
              )}
            >
              {accounts.map(({ email, role }) => (
                <li key={email}>
                  <button
                    type="submit"
                    name="email"
                    value={email}
                    aria-disabled={pending}
                    aria-label={t("account.demo.signInAs", { role: t(`common.role.${role}`), place: name })}
                    className="border-line-strong bg-paper text-petrol-700 hover:border-petrol-700 hover:bg-petrol-50 min-h-11 w-full rounded-md border px-2 text-[0.9375rem] font-semibold"
                  >
                    {t(`common.role.${role}`)}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </form>
  );
}
