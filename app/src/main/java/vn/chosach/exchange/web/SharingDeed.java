package vn.chosach.exchange.web;

import java.time.LocalDate;
import vn.chosach.exchange.sets.SharingDesk.SharingFile;
import vn.chosach.exchange.sets.SharingState;
import vn.chosach.lifecycle.steps.RowDeed;

/** What the page of a set offers to the tax agency, in this order. */
enum SharingDeed implements RowDeed {
  PREPARE("soan-quyet-dinh"),
  RECALL("thu-hoi-tep"),
  END("cham-dut"),
  DROP("bo");

  private final String slug;

  SharingDeed(String slug) {
    this.slug = slug;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "exchange.do." + slug;
  }

  boolean open(SharingFile file, LocalDate today) {
    SharingState state = file.of().state();
    return file.gives()
        && switch (this) {
          case PREPARE, DROP -> state == SharingState.DRAFT && file.waiting().isEmpty();
          case RECALL -> file.files().stream().anyMatch(one -> one.open(today));
          case END -> state == SharingState.IN_FORCE;
        };
  }
}
