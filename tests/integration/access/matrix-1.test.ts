import { testShareOfMatrix } from "@/tests/integration/access/matrix";

testShareOfMatrix(0, 4);
