package vn.chosach.legislation.web;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.legislation.Legislation;
import vn.chosach.legislation.life.Finding;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page of a case: what it showed of the law, and the way to record it. */
@Configuration
class LegislationSlots {

  @Bean
  PageSlot findingsOfCase(Legislation legislation, TemplateEngine templates) {
    return PageSlot.of(
        "cases.case.partners",
        templates,
        "legislation/ofCase.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          String id = about.get("case");
          if (viewer == null || id == null) {
            return null;
          }
          ActingOfficer officer = ActingOfficer.of(viewer);
          List<Finding> found = legislation.ofCase(UUID.fromString(id), officer);
          boolean records = LegislationPages.records(officer);
          return found.isEmpty() && !records
              ? null
              : Map.of(
                  "number", about.getOrDefault("number", ""), "found", found, "records", records);
        });
  }
}
