package vn.chosach.trust.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.SeedTable;
import vn.chosach.trust.rating.Declarations;
import vn.chosach.trust.web.SellerView.SellerDuty;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Người bán: what the law asks of each kind of channel, and the declaration of own channels. */
@Controller
record SellerController(Declarations declarations, TrustNames names) {

  private static final String SHOP = "ten";
  private static final String CHANNELS = "kenh";

  private static final List<DutyRow> DUTIES =
      SeedTable.read("/seed/trust/seller-duties.csv").stream().map(DutyRow::of).toList();

  private record DutyRow(
      String kind, String basis, String article, String vi, String en, boolean confirmed) {

    static DutyRow of(SeedTable.SeedTableRow row) {
      return new DutyRow(
          row.text("kind"),
          row.text("basis"),
          Objects.requireNonNullElse(row.optional("article"), ""),
          row.text("vi"),
          row.text("en"),
          Provenance.of(row.text("status"), Integer.parseInt(row.text("confidence"))).published());
    }
  }

  @GetMapping(Declarations.PATH)
  ModelAndView begin(Page page) {
    return drawn("", "", FormErrors.none(), null, page);
  }

  @PostMapping(Declarations.PATH)
  ModelAndView declare(
      Page page,
      @RequestParam(name = SHOP, defaultValue = "") String shop,
      @RequestParam(name = CHANNELS, defaultValue = "") String channels) {
    var outcome =
        declarations.declare(
            shop, channels.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    return outcome
        .whyNot()
        .map(
            why ->
                drawn(
                    shop,
                    channels,
                    FormErrors.none()
                        .with(
                            why.code().equals("trust.shop-missing") ? SHOP : CHANNELS, page.t(why)),
                    null,
                    page))
        .orElseGet(() -> drawn("", "", FormErrors.none(), page.t("trust.seller.declared"), page));
  }

  private ModelAndView drawn(
      String shop, String channels, FormErrors errors, @Nullable String said, Page page) {
    Map<String, List<SellerDuty>> duties = new LinkedHashMap<>();
    for (DutyRow row : DUTIES) {
      String law = names.law(row.basis(), page);
      duties
          .computeIfAbsent(row.kind(), any -> new ArrayList<>())
          .add(
              new SellerDuty(
                  page.lang() == Lang.EN ? row.en() : row.vi(),
                  row.article().isEmpty() ? law : row.article() + ", " + law,
                  row.confirmed() && names.confirmed(row.basis())));
    }
    return new ModelAndView(
        "trust/seller",
        Map.of("seller", new SellerView(duties, shop, channels, errors, said)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
