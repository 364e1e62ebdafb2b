package vn.chosach.cases;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Where work goes on with a signal: its case, on the page of the signal and of a referral. */
@Configuration
class SignalSlots {

  @Bean
  PageSlot caseOfSignal(CaseRecords cases, TemplateEngine templates) {
    return new Slot("signals.item.case", cases, templates);
  }

  @Bean
  PageSlot caseOfReferredSignal(CaseRecords cases, TemplateEngine templates) {
    return new Slot("referrals.file.signal", cases, templates);
  }

  /** Nothing for whoever does not see the case. */
  private record Slot(String slot, CaseRecords cases, TemplateEngine templates)
      implements PageSlot {

    @Override
    public gg.jte.@Nullable Content content(Page page, Map<String, String> about) {
      Viewer viewer = page.viewer();
      String signal = about.get("signal");
      if (viewer == null || signal == null) {
        return null;
      }
      CaseFile file =
          cases.ofSignal(UUID.fromString(signal), ActingOfficer.of(viewer)).orElse(null);
      return file == null
          ? null
          : output ->
              templates.render("cases/ofSignal.jte", Map.of("page", page, "file", file), output);
    }
  }
}
