package vn.chosach.subjects.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Mentions;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On a report, flagged listing, watched place and referral: which other records name the same. */
@Configuration
class MentionSlots {

  private static final int MOST = 12;

  /** One of these pages; {@code key} is under what its record stands. */
  private record MentionSlot(String slot, String key, Mentions mentions, TemplateEngine templates)
      implements PageSlot {

    @Override
    public @Nullable Content content(Page page, Map<String, String> about) {
      Viewer viewer = page.viewer();
      String record = about.get(key);
      if (viewer == null || record == null) {
        return null;
      }
      List<Mentions.Mention> rows =
          mentions.beside(UUID.fromString(record), MOST, ActingOfficer.of(viewer));
      return rows.isEmpty()
          ? null
          : output ->
              templates.render("subjects/mentions.jte", Map.of("page", page, "rows", rows), output);
    }
  }

  @Bean
  PageSlot besideReport(Mentions mentions, TemplateEngine templates) {
    return new MentionSlot("signals.item.subjects", "signal", mentions, templates);
  }

  @Bean
  PageSlot besideListing(Mentions mentions, TemplateEngine templates) {
    return new MentionSlot("watch.item.more", "hit", mentions, templates);
  }

  @Bean
  PageSlot besidePlace(Mentions mentions, TemplateEngine templates) {
    return new MentionSlot("watch.place.case", "place", mentions, templates);
  }

  @Bean
  PageSlot besideReferral(Mentions mentions, TemplateEngine templates) {
    return new MentionSlot("referrals.file.subjects", "referral", mentions, templates);
  }
}
