import { areaAddresses, rowAddresses } from "../../src/excel/ranges";

describe("addresses of many areas", () => {
  test("areas are joined by commas", () => {
    const areas = [
      { top: 4, left: 0, bottom: 39, right: 0 },
      { top: 0, left: 2, bottom: 0, right: 2 },
    ];
    expect(areaAddresses(areas)).toEqual(["A5:A40,C1"]);
  });

  test("neighbouring rows make one stretch", () => {
    expect(rowAddresses([4, 5, 6, 9])).toEqual(["5:7,10:10"]);
  });

  test("no address is longer than Excel takes, and none is lost", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => index * 2);
    const addresses = rowAddresses(rows);
    expect(Math.max(...addresses.map((address) => address.length))).toBeLessThanOrEqual(2000);
    expect(addresses.join(",").split(",")).toHaveLength(3000);
  });

  test("nothing has no address", () => {
    expect(areaAddresses([])).toEqual([]);
  });
});
