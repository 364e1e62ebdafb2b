package vn.chosach.house.planted.shop;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("planted")
class Greedy {
  Greedy(
      Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i) {}
}
