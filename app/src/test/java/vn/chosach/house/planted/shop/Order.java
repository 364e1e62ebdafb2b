package vn.chosach.house.planted.shop;

class Order {
  private String status = "NEW";

  void setStatus(String status) {
    this.status = status;
  }

  String status() {
    return status;
  }
}
