package vn.chosach.watch.barcodes;

import static vn.chosach.ui.RouteRules.only;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.RouteRules;

/** Who may look at barcodes, and where those of a flagged listing are shown. */
@Configuration
class BarcodeRoutes {

  static final String BARCODES = "/giam-sat/ma-vach";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules barcodeRules() {
    return RouteRules.of(only(BARCODES, REVIEWERS));
  }

  @Bean
  NavEntry barcodesEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 50, BARCODES, "watch.barcode.title", Set.of(REVIEWERS));
  }

  @Bean
  PageSlot barcodesOfListing(ListingBarcodes barcodes, TemplateEngine templates) {
    return PageSlot.of(
        "watch.item.more",
        20,
        templates,
        "watch/barcodesBeside.jte",
        (page, about) -> {
          List<BarcodeView.BarcodeRow> rows =
              barcodes.of(UUID.fromString(about.getOrDefault("hit", ""))).stream()
                  .map(one -> BarcodeWords.row(one, page))
                  .toList();
          return rows.isEmpty() ? null : Map.of("rows", rows);
        });
  }
}
