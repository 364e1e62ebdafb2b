package vn.chosach.watch.barcodes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words what can be said of a barcode. */
final class BarcodeWords {

  private BarcodeWords() {}

  static BarcodeView.BarcodeRow row(Barcode barcode, Page page) {
    return new BarcodeView.BarcodeRow(
        barcode.digits(),
        BarcodeRoutes.BARCODES + "?ma=" + barcode.digits(),
        tone(barcode.doubt()),
        page.t(barcode.doubt().textKey()),
        reason(barcode, page),
        facts(barcode, page));
  }

  private static Tone tone(Doubt doubt) {
    return switch (doubt) {
      case NONE -> Tone.OK;
      case CHECK_DIGIT -> Tone.WARN;
      case VIETNAMESE, OTHER_COUNTRY, NOBODY, INSIDE -> Tone.CARE;
    };
  }

  private static String reason(Barcode barcode, Page page) {
    Issuer issuer = barcode.issuer();
    ClaimedOrigin claim = barcode.claim();
    String from = issuer == null ? "" : issuer.organisation();
    String said = claim == null ? "" : country(claim.country(), page);
    return switch (barcode.doubt()) {
      case NONE -> page.t("watch.barcode.why.none");
      case CHECK_DIGIT ->
          page.t(
              "watch.barcode.why.check-digit",
              String.valueOf(
                  Gtin.checkDigit(barcode.digits().substring(0, barcode.digits().length() - 1))));
      case NOBODY -> page.t("watch.barcode.why.nobody");
      case INSIDE -> page.t("watch.barcode.why.inside");
      case VIETNAMESE -> page.t("watch.barcode.why.vietnamese", said);
      case OTHER_COUNTRY -> page.t("watch.barcode.why.other-country", from, said);
    };
  }

  private static List<Fact> facts(Barcode barcode, Page page) {
    var facts = new FactList(page);
    facts.add("watch.barcode.kind", "GTIN-" + barcode.digits().length());
    Issuer issuer = barcode.issuer();
    if (issuer != null) {
      String countries =
          issuer.countries().stream()
              .map(code -> country(code, page))
              .collect(Collectors.joining(", "));
      facts.add(
          "watch.barcode.issuer",
          issuer.range()
              + " · "
              + issuer.organisation()
              + (countries.isEmpty() ? "" : " (" + countries + ")"));
    }
    ClaimedOrigin claim = barcode.claim();
    if (claim != null) {
      facts.add(
          "watch.barcode.claim", country(claim.country(), page) + " · “" + claim.words() + "”");
    }
    return facts.list();
  }

  private static String country(String code, Page page) {
    return Locale.of("", code).getDisplayCountry(page.lang().locale());
  }
}
