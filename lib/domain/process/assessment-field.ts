/** The name of a form's field about one goal, shared by the form and what reads it. */
export function assessmentField(field: "degree" | "text", goalId: string): string {
  return `${field}-${goalId}`;
}
