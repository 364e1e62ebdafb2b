package vn.chosach.cases;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Where work goes on with a signal: its case, on the page of the signal and of a referral. */
@Configuration
class SignalSlots {

  @Bean
  PageSlot caseOfSignal(CaseRecords cases, TemplateEngine templates) {
    return slot("signals.item.case", cases, templates);
  }

  @Bean
  PageSlot caseOfReferredSignal(CaseRecords cases, TemplateEngine templates) {
    return slot("referrals.file.signal", cases, templates);
  }

  /** Nothing for whoever does not see the case. */
  private static PageSlot slot(String name, CaseRecords cases, TemplateEngine templates) {
    return PageSlot.of(
        name,
        templates,
        "cases/ofSignal.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          String signal = about.get("signal");
          return viewer == null || signal == null
              ? null
              : cases
                  .ofSignal(UUID.fromString(signal), ActingOfficer.of(viewer))
                  .map(file -> Map.<String, Object>of("file", file))
                  .orElse(null);
        });
  }
}
