package vn.chosach.house.planted.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

class OwnClock {
  private final Supplier<Instant> later = Instant::now;

  LocalDate today() {
    return LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Instant later() {
    return later.get();
  }
}
