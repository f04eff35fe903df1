type Query = Record<string, string | number | undefined | null | readonly string[]>;

function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== "") search.append(key, String(item));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Every address of the product, in one place. */
export const routes = {
  home: () => "/",
  signIn: (query?: { callbackUrl?: string; reason?: string }) => withQuery("/sign-in", query),
  resetPassword: () => "/reset-password",
  resetPasswordWith: (token: string) => `/reset-password/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  account: () => "/account",
  settingsUsers: (query?: Query) => withQuery("/settings/users", query),
  settingsUser: (id: string, query?: Query) => withQuery(`/settings/users/${encodeURIComponent(id)}`, query),
  inviteUser: (query?: Query) => withQuery("/settings/users/new", query),
  outbox: () => "/demo/outbox",
  trials: (query?: Query) => withQuery("/trials", query),
  newTrial: (query?: Query) => withQuery("/trials/new", query),
  trial: (id: string, query?: Query) => withQuery(`/trials/${encodeURIComponent(id)}`, query),
  editTrial: (id: string) => `/trials/${encodeURIComponent(id)}/edit`,
  trialHistory: (id: string) => `/trials/${encodeURIComponent(id)}/history`,
  ideas: (query?: Query) => withQuery("/ideas", query),
  idea: (id: string) => `/ideas/${encodeURIComponent(id)}`,
  overview: (query?: Query) => withQuery("/overview", query),
  overviewExport: (query?: Query) => withQuery("/overview/export", query),
  politics: (query?: Query) => withQuery("/politics", query),
  plan: (query?: Query) => withQuery("/plan", query),
} as const;
