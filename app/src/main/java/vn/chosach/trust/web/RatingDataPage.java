package vn.chosach.trust.web;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.RatingState;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.ui.Page;
import vn.chosach.ui.SpreadsheetText;

/** Labels as open data: comma separated values (RFC 4180) with the mark that spreadsheets need. */
@Component
record RatingDataPage(Ratings ratings, TrustNames names) {

  private static final int MOST = 10_000;

  /** What is public now, one label a line, for others to use until its last day. */
  String data(Page page) {
    var lines = new StringBuilder("\uFEFF");
    line(
        lines,
        "number",
        "shop",
        "identifier",
        "label",
        "agency",
        "criteria_version",
        "paper",
        "since",
        "expires",
        "under_review",
        "licence");
    for (Rating one : ratings.shown(0, MOST).rows()) {
      line(
          lines,
          one.number(),
          one.shop(),
          one.identifier(),
          one.label().name(),
          names.agency(one.agency(), page),
          String.valueOf(one.criteria()),
          String.valueOf(one.paper()),
          String.valueOf(one.shownFrom()),
          String.valueOf(one.expiresOn()),
          String.valueOf(one.state() == RatingState.APPEALED),
          page.t("trust.rating.licence"));
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String... cells) {
    lines
        .append(
            String.join(
                ",",
                Arrays.stream(cells)
                    .map(SpreadsheetText::harmless)
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .toList()))
        .append("\r\n");
  }
}
