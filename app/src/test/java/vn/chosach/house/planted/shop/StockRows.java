package vn.chosach.house.planted.shop;

class StockRows {

  record Namesake() {}

  static class One {
    record Namesake() {}
  }

  static class Two {
    record Namesake() {}
  }

  static class Three {
    record Namesake() {}
  }
}
