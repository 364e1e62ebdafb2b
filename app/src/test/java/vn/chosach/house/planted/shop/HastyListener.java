package vn.chosach.house.planted.shop;

import org.springframework.context.event.EventListener;

class HastyListener {

  @EventListener
  void on(Bill bill) {}
}
