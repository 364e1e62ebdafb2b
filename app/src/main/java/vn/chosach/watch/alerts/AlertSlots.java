package vn.chosach.watch.alerts;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** The alerts that match a flagged listing, on its page. */
@Configuration
class AlertSlots {

  @Bean
  PageSlot alertsBesideListing(AlertRows rows, TemplateEngine templates) {
    return new PageSlot() {
      @Override
      public String slot() {
        return "watch.item.more";
      }

      @Override
      public int order() {
        return 10;
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        List<AlertView.Beside> alerts =
            rows.of(UUID.fromString(about.getOrDefault("hit", ""))).stream()
                .map(one -> beside(one, page))
                .toList();
        return alerts.isEmpty()
            ? null
            : output ->
                templates.render(
                    "watch/alertsBeside.jte", Map.of("page", page, "alerts", alerts), output);
      }
    };
  }

  private static AlertView.Beside beside(Alert alert, Page page) {
    return new AlertView.Beside(
        AlertRoutes.ALERTS + "/" + alert.id(),
        alert.number(),
        alert.product(),
        AlertPages.kind(alert.kind(), page),
        alert.danger());
  }
}
