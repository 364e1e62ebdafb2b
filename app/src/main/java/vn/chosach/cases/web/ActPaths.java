package vn.chosach.cases.web;

import java.util.Arrays;
import java.util.Optional;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.ui.Page;

/** Addresses of the acts, where several forms belong to one of them. */
final class ActPaths {

  private ActPaths() {}

  /** The last part of the address of an act. */
  static String of(CaseEvent event, Page page) {
    return event == CaseEvent.RECORD
        ? MinutesForm.of(page.path()).map(MinutesForm::slug).orElse("")
        : event.path();
  }

  static Optional<CaseEvent> event(String slug) {
    return MinutesForm.of(slug).isPresent()
        ? Optional.of(CaseEvent.RECORD)
        : Arrays.stream(CaseEvent.values())
            .filter(event -> event.offered() && event.path().equals(slug))
            .findFirst();
  }
}
