package vn.chosach.watch.marks;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ui.PageSlot;

/** The sheets of the brands that a flagged listing names, on its page. */
@Configuration
class MarkSlots {

  @Bean
  PageSlot marksBesideListing(MarkPages pages, JdbcClient jdbc, TemplateEngine templates) {
    return PageSlot.of(
        "watch.item.more",
        30,
        templates,
        "watch/marksBeside.jte",
        (page, about) -> {
          UUID hit = UUID.fromString(about.getOrDefault("hit", ""));
          List<MarkView.MarkBeside> sheets = pages.beside(hit, number(jdbc, hit), page);
          return sheets.isEmpty() ? null : Map.of("sheets", sheets);
        });
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
