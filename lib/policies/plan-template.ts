import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";

/** May look at templates and use them: whoever makes plans. */
export function canOpenTemplates(viewer: Viewer): boolean {
  return hasRole(viewer, "ADMINISTRATION");
}

/** The municipalities whose own templates the viewer sees, beside those common to all. */
export function templateReach(viewer: Viewer): string[] {
  const ids = membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId }) => municipalityId ?? []);
  return [...new Set(ids)];
}

/** May give a template another name or delete it: the municipality's administration. The common ones belong to nobody. */
export function canChangeTemplate(viewer: Viewer, template: { municipalityId: string | null }): boolean {
  return template.municipalityId !== null && hasRole(viewer, "ADMINISTRATION", template.municipalityId);
}
