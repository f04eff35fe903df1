import { testShareOfMatrix } from "@/tests/integration/access/matrix";

testShareOfMatrix(1, 4);
