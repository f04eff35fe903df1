import { testShareOfMatrix } from "@/tests/integration/access/matrix";

testShareOfMatrix(2, 4);
