package vn.chosach.petitions.web;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Petitions on pages of lower rooms: of the signal they came from, of the case they contest. */
@Configuration
class PetitionSlots {

  @Bean
  PageSlot petitionOfSignal(Petitions petitions, TemplateEngine templates) {
    return new Slot("signals.item.case", "signal", petitions::ofSignal, templates);
  }

  @Bean
  PageSlot petitionOfReferral(Petitions petitions, TemplateEngine templates) {
    return new Slot("referrals.file.signal", "signal", petitions::ofSignal, templates);
  }

  @Bean
  PageSlot petitionsOfCase(Petitions petitions, TemplateEngine templates) {
    return new Slot("cases.case.partners", "case", petitions::ofCase, templates);
  }

  /** Nothing for whoever does not see one. */
  private record Slot(
      String slot,
      String about,
      BiFunction<UUID, ActingOfficer, List<Petition>> found,
      TemplateEngine templates)
      implements PageSlot {

    @Override
    public gg.jte.@Nullable Content content(Page page, Map<String, String> facts) {
      Viewer viewer = page.viewer();
      String id = facts.get(about);
      if (viewer == null || id == null) {
        return null;
      }
      List<Petition> all = found.apply(UUID.fromString(id), ActingOfficer.of(viewer));
      return all.isEmpty()
          ? null
          : output ->
              templates.render("petitions/elsewhere.jte", Map.of("page", page, "all", all), output);
    }
  }
}
