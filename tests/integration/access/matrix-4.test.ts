import { testShareOfMatrix } from "@/tests/integration/access/matrix";

testShareOfMatrix(3, 4);
