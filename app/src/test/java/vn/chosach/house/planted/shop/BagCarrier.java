package vn.chosach.house.planted.shop;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Needs seven and a bag of two. */
@Component
@Profile("planted")
class BagCarrier {
  BagCarrier(Bag bag, Object c, Object d, Object e, Object f, Object g, Object h, Object i) {}

  @Component
  @Profile("planted")
  record Bag(Object a, Object b) {}
}
