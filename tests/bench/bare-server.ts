import { serve } from "@/lib/cli/serve";
import { bareDir } from "@/tests/bench/bare";

Object.assign(process.env, { NODE_ENV: "production" });
await serve({ dir: bareDir, port: Number(process.env.PORT) });
