package vn.chosach.exchange.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.chosach.exchange.sets.SharingDesk.SharingFile;
import vn.chosach.exchange.sets.SharingState;

/** What the page of a set offers to the tax agency, in this order. */
enum SharingDeed {
  PREPARE("soan-quyet-dinh"),
  RECALL("thu-hoi-tep"),
  END("cham-dut"),
  DROP("bo");

  private final String slug;

  SharingDeed(String slug) {
    this.slug = slug;
  }

  String slug() {
    return slug;
  }

  /** Message key of what the button says. */
  String textKey() {
    return "exchange.do." + slug;
  }

  static Optional<SharingDeed> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
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
