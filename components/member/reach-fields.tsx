"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "@/components/ui/field";
import type { Role } from "@/lib/domain/member/role";

const atInstitution: readonly string[] = ["LEADER", "STAFF"] satisfies Role[];

/** Role, and for the roles of an institution which one. `prefix` keeps ids apart where several forms stand together. */
export function ReachFields({
  prefix = "",
  roles,
  institutions,
  role: initialRole = "",
  institutionId = "",
  error,
}: {
  prefix?: string;
  roles: Role[];
  institutions: { id: string; name: string }[];
  role?: Role | "";
  institutionId?: string;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations();
  const [role, setRole] = useState<string>(initialRole);
  return (
    <>
      <SelectField
        id={`${prefix}role`}
        name="role"
        label={t("account.invite.role")}
        error={error("role")}
        placeholder={t("common.form.choose")}
        value={role}
        onChange={(event) => setRole(event.target.value)}
        options={roles.map((value) => ({ value, label: t(`common.role.${value}`) }))}
      />
      {atInstitution.includes(role) && (
        <SelectField
          id={`${prefix}institutionId`}
          name="institutionId"
          label={t("account.invite.institution")}
          error={error("institutionId")}
          placeholder={t("common.form.choose")}
          defaultValue={institutionId}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
