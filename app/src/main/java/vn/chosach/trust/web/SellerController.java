package vn.chosach.trust.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.SeedTable;
import vn.chosach.trust.rating.Declarations;
import vn.chosach.trust.web.SellerView.SellerDuty;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.WorkForms;

/** Người bán: what the law asks of each kind of channel, and the declaration of own channels. */
@Controller
record SellerController(Declarations declarations, TrustNames names, WorkForms works) {

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

  @FormMapping(Declarations.PATH)
  ModelAndView declare(FormVisit visit) {
    FormDefinition form =
        FormDefinition.of(
                Declarations.PATH,
                "trust.seller.send",
                line(SHOP, "trust.rating.field.shop").later(),
                words(CHANNELS, "trust.seller.channels", 1_600).hinted().rows(4).later())
            .and(works.asked(declarations.work()))
            .mending(
                Map.of(
                    "trust.shop-missing", SHOP,
                    "trust.no-criteria", CHANNELS,
                    "trust.channels-missing", CHANNELS,
                    "trust.one-identifier", CHANNELS,
                    "trust.platform-bears-none", CHANNELS,
                    "trust.declaring-busy", CHANNELS));
    return visit.answer(
        form,
        sent -> declarations.declare(sent.text(SHOP), sent.lines(CHANNELS), works.of(sent)),
        FlowAnswer.<Integer>of(
                done -> Declarations.PATH, again -> drawn(again, false, visit.page()))
            .showing(done -> drawn(visit.blank(form), true, visit.page())));
  }

  private ModelAndView drawn(FormView form, boolean declared, Page page) {
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
        Map.of("form", form, "declared", declared, "duties", duties, "open", declarations.open()));
  }
}
