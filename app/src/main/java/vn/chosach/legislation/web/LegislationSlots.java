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
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page of a case: what it showed of the law, and the way to record it. */
@Configuration
class LegislationSlots {

  private record Slot(Legislation legislation, TemplateEngine templates) implements PageSlot {

    @Override
    public String slot() {
      return "cases.case.partners";
    }

    @Override
    public gg.jte.@org.jspecify.annotations.Nullable Content content(
        Page page, Map<String, String> about) {
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
          : output ->
              templates.render(
                  "legislation/ofCase.jte",
                  Map.of(
                      "page", page,
                      "number", about.getOrDefault("number", ""),
                      "found", found,
                      "records", records),
                  output);
    }
  }

  @Bean
  PageSlot findingsOfCase(Legislation legislation, TemplateEngine templates) {
    return new Slot(legislation, templates);
  }
}
