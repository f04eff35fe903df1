import fs from "node:fs";
import path from "node:path";
import { migrationsDir, pendingMigrationSql } from "@/lib/db/migrate";

/** `npm run db:migration -- <name>`: writes the step from the migrations on disk to the schema files. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: npm run db:migration -- <name>   (lower case letters, digits and _)");
  process.exit(1);
}
const sql = await pendingMigrationSql();
if (sql === null) {
  console.log("Schema and migrations agree; nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsDir, `${stamp}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(migrationsDir, "migration_lock.toml"), 'provider = "postgresql"\n');
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it, and add what the schema cannot say.`,
  );
}
