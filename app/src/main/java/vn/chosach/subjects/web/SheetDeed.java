package vn.chosach.subjects.web;

import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.subjects.sheets.SheetDesk.SheetFile;
import vn.chosach.subjects.sheets.SheetEvent;
import vn.chosach.subjects.sheets.SheetState;

/** What the page of a sheet offers to the agency that gives it, in this order. */
enum SheetDeed implements RowDeed {
  PREPARE("soan-quyet-dinh", SheetEvent.PREPARE),
  RECALL("thu-hoi", SheetEvent.RECALL),
  DROP("bo", SheetEvent.DROP);

  private final String slug;
  private final SheetEvent event;

  SheetDeed(String slug, SheetEvent event) {
    this.slug = slug;
    this.event = event;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "subjects.do." + slug;
  }

  SheetEvent event() {
    return event;
  }

  boolean open(SheetFile file) {
    SheetState state = file.of().state();
    return file.gives()
        && switch (this) {
          case PREPARE, DROP -> state == SheetState.DRAFT && file.waiting().isEmpty();
          case RECALL -> state == SheetState.SHARED;
        };
  }
}
