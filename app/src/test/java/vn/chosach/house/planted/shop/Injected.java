package vn.chosach.house.planted.shop;

import org.springframework.beans.factory.annotation.Autowired;

class Injected {
  @Autowired Order order;
}
