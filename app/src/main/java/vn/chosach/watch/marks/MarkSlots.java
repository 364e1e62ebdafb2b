package vn.chosach.watch.marks;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** The sheets of the brands that a flagged listing names, on its page. */
@Configuration
class MarkSlots {

  @Bean
  PageSlot marksBesideListing(MarkPages pages, JdbcClient jdbc, TemplateEngine templates) {
    return new PageSlot() {
      @Override
      public String slot() {
        return "watch.item.more";
      }

      @Override
      public int order() {
        return 30;
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        UUID hit = UUID.fromString(about.getOrDefault("hit", ""));
        List<MarkView.MarkBeside> sheets = pages.beside(hit, number(jdbc, hit), page);
        return sheets.isEmpty()
            ? null
            : output ->
                templates.render(
                    "watch/marksBeside.jte", Map.of("page", page, "sheets", sheets), output);
      }
    };
  }

  private static String number(JdbcClient jdbc, UUID hit) {
    return jdbc.sql("SELECT number FROM watch.hit WHERE id = :hit")
        .param("hit", hit)
        .query(Long.class)
        .optional()
        .map("TR-%06d"::formatted)
        .orElse("");
  }
}
