import { expect, test } from "vitest";
import { readableAddress } from "@/lib/cli/serve";

test.each(["/", "/trials/b%C3%B8rn?q=%zz", "/trials?q=a%00b", "/a%2Fb"])("%s stays as it is", (address) => {
  expect(readableAddress(address)).toBe(address);
});

test.each([
  ["/trials/%", "/trials/%25"],
  ["/trials/%zz/edit?q=%zz&a=?", "/trials/%25zz/edit?q=%zz&a=?"],
  ["/trials/%ED%A0%80", "/trials/%25ED%25A0%2580"],
])("%s stands for no text and is taken literally", (address, literal) => {
  expect(readableAddress(address)).toBe(literal);
  expect(decodeURIComponent(readableAddress(address).split("?")[0]!)).toBe(address.split("?")[0]);
});
