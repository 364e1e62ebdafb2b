package vn.chosach.subjects.web;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Mentions;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On a report, flagged listing, watched place and referral: which other records name the same. */
@Configuration
class MentionSlots {

  private static final int MOST = 12;

  @Bean
  PageSlot besideReport(Mentions mentions, TemplateEngine templates) {
    return slot("signals.item.subjects", "signal", mentions, templates);
  }

  @Bean
  PageSlot besideListing(Mentions mentions, TemplateEngine templates) {
    return slot("watch.item.more", "hit", mentions, templates);
  }

  @Bean
  PageSlot besidePlace(Mentions mentions, TemplateEngine templates) {
    return slot("watch.place.case", "place", mentions, templates);
  }

  @Bean
  PageSlot besideReferral(Mentions mentions, TemplateEngine templates) {
    return slot("referrals.file.subjects", "referral", mentions, templates);
  }

  /** One of these pages; {@code key} is under what its record stands. */
  private static PageSlot slot(
      String name, String key, Mentions mentions, TemplateEngine templates) {
    return PageSlot.of(
        name,
        templates,
        "subjects/mentions.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          String record = about.get(key);
          List<Mentions.Mention> rows =
              viewer == null || record == null
                  ? List.of()
                  : mentions.beside(UUID.fromString(record), MOST, ActingOfficer.of(viewer));
          return rows.isEmpty() ? null : Map.of("rows", rows);
        });
  }
}
