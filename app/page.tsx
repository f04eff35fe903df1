import { OwnHome } from "@/components/home/own-home";
import { PublicHome } from "@/components/home/public-home";
import type { Shortcut } from "@/components/home/shortcuts";
import { getViewer } from "@/lib/auth/viewer";
import { loadHome } from "@/lib/loaders/home";
import { pageData } from "@/lib/loaders/page-data";

export const dynamic = "force-dynamic";

export default async function HomePage() {
  const { viewer, home } = pageData(await loadHome(await getViewer()));
  if (!viewer) return <PublicHome {...home} />;
  const { canOpenOverview, canOpenPolitics, canHandOver, ...shown } = home;
  const shortcuts: Shortcut[] = [
    ...(canOpenOverview ? (["overview"] as const) : []),
    ...(canOpenPolitics ? (["politics"] as const) : []),
    "ideas",
    "plan",
    ...(canHandOver ? (["handOvers"] as const) : []),
  ];
  return <OwnHome {...shown} name={viewer.name.split(" ")[0]!} shortcuts={shortcuts} />;
}
