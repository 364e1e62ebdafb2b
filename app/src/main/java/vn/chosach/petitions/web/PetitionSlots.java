package vn.chosach.petitions.web;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Petitions on pages of lower rooms: of the signal they came from, of the case they contest. */
@Configuration
class PetitionSlots {

  @Bean
  PageSlot petitionOfSignal(Petitions petitions, TemplateEngine templates) {
    return slot("signals.item.case", "signal", petitions::ofSignal, templates);
  }

  @Bean
  PageSlot petitionOfReferral(Petitions petitions, TemplateEngine templates) {
    return slot("referrals.file.signal", "signal", petitions::ofSignal, templates);
  }

  @Bean
  PageSlot petitionsOfCase(Petitions petitions, TemplateEngine templates) {
    return slot("cases.case.partners", "case", petitions::ofCase, templates);
  }

  /** Nothing for whoever does not see one. */
  private static PageSlot slot(
      String name,
      String key,
      BiFunction<UUID, ActingOfficer, List<Petition>> found,
      TemplateEngine templates) {
    return PageSlot.of(
        name,
        templates,
        "petitions/elsewhere.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          String id = about.get(key);
          List<Petition> all =
              viewer == null || id == null
                  ? List.of()
                  : found.apply(UUID.fromString(id), ActingOfficer.of(viewer));
          return all.isEmpty() ? null : Map.of("all", all);
        });
  }
}
