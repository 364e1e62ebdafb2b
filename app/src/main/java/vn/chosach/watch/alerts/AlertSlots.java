package vn.chosach.watch.alerts;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.watch.barcodes.Gtin;

/** The alerts that match a flagged listing, on its page, and those that name a barcode. */
@Configuration
class AlertSlots {

  @Bean
  PageSlot alertsBesideListing(AlertQuery query, TemplateEngine templates) {
    return slot(
        "watch.item.more",
        "watch.alert.beside",
        about -> query.of(UUID.fromString(about.getOrDefault("hit", ""))),
        templates);
  }

  /** The alerts that name a barcode, where it is looked at. */
  @Bean
  PageSlot alertsOfBarcode(AlertQuery query, TemplateEngine templates) {
    return slot(
        "watch.barcode.more",
        "watch.alert.of-barcode",
        about -> Gtin.of(about.getOrDefault("digits", "")).map(query::of).orElse(List.of()),
        templates);
  }

  private static PageSlot slot(
      String name,
      String heading,
      Function<Map<String, String>, List<Alert>> alerts,
      TemplateEngine templates) {
    return PageSlot.of(
        name,
        10,
        templates,
        "watch/alertsBeside.jte",
        (page, about) -> {
          List<AlertView.AlertBeside> found =
              alerts.apply(about).stream().map(one -> beside(one, page)).toList();
          return found.isEmpty()
              ? null
              : Map.of("heading", page.t(heading, found.size()), "alerts", found);
        });
  }

  private static AlertView.AlertBeside beside(Alert alert, Page page) {
    return new AlertView.AlertBeside(
        AlertRoutes.ALERTS + "/" + alert.id(),
        alert.number(),
        alert.product(),
        AlertPages.kind(alert.kind(), page),
        alert.danger());
  }
}
