package vn.chosach.house.planted.shop;

import jakarta.annotation.Resource;
import org.springframework.beans.factory.annotation.Autowired;

class Injected {
  @Autowired Order order;
  @Resource Bill bill;
}
