package vn.chosach.house.planted.shop;

import java.util.Random;
import java.util.UUID;

class OwnChance {

  int dice() {
    return new Random().nextInt(6);
  }

  UUID id() {
    return UUID.randomUUID();
  }
}
