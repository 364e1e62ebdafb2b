package vn.chosach.signals;

import org.springframework.stereotype.Component;

/** Carries the words for reporters at once, in tests that do not wait for the schedule. */
@Component
public class Courier {

  private final NoticeDelivery delivery;

  Courier(NoticeDelivery delivery) {
    this.delivery = delivery;
  }

  public void carry() {
    delivery.deliverDue();
  }
}
