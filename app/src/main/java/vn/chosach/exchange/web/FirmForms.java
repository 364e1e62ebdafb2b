package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import vn.chosach.exchange.firms.CheckResult;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.Firm.FirmReach;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.exchange.firms.FirmAct;
import vn.chosach.exchange.firms.FirmKind;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms about firms of the register, and what was sent. */
final class FirmForms {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("exchange.name-missing", "ten"),
          Map.entry("exchange.kind-missing", "loai"),
          Map.entry("exchange.licence-missing", "giay-phep"),
          Map.entry("exchange.licence-day", "ngay-cap"),
          Map.entry("exchange.business-wrong", "ma-so"),
          Map.entry("exchange.firm-known", "ma-so"),
          Map.entry("exchange.contact-missing", "dau-moi"),
          Map.entry("exchange.phone-wrong", "dien-thoai"),
          Map.entry("exchange.email-wrong", "thu-dien-tu"),
          Map.entry("exchange.address-missing", "dia-chi"),
          Map.entry("exchange.starts-wrong", "tu-ngay"),
          Map.entry("exchange.check-day", "ngay"),
          Map.entry("exchange.end-day", "ngay"),
          Map.entry("exchange.result-missing", "ket-qua"),
          Map.entry("exchange.paper-unknown", "so-giay"),
          Map.entry("exchange.words-missing", "loi"));

  private FirmForms() {}

  static FormDefinition entering(Page page) {
    return FormDefinition.of(
            ExchangeRoutes.ENTERING,
            "exchange.button.enter",
            line("ten", "exchange.field.firm", 200),
            radios("loai", "exchange.field.firm-kind", choices(page, FirmKind::textKey)),
            line("giay-phep", "exchange.field.licence", 100).hinted(),
            day("ngay-cap", "exchange.field.licensed-on").within(null, page.today()),
            line("ma-so", "exchange.field.business", 20).hinted(),
            line("dau-moi", "exchange.field.contact", 200),
            line("dien-thoai", "exchange.field.phone", 40),
            line("thu-dien-tu", "exchange.field.email", 200).optional(),
            line("dia-chi", "exchange.field.address", 300),
            day("tu-ngay", "exchange.field.valid-from"))
        .mending(MENDS);
  }

  static FirmWish firm(SubmittedForm sent) {
    return new FirmWish(
        sent.text("ten"),
        sent.choiceIfAny("loai", FirmKind.class),
        sent.text("giay-phep"),
        sent.dayIfAny("ngay-cap"),
        sent.text("ma-so"),
        reach(sent),
        sent.dayIfAny("tu-ngay"));
  }

  private static FirmReach reach(SubmittedForm sent) {
    return new FirmReach(
        sent.text("dau-moi"),
        sent.text("dien-thoai"),
        sent.text("thu-dien-tu"),
        sent.text("dia-chi"));
  }

  static FormDefinition of(FirmDeed deed, Firm one, Page page) {
    return deed.form(
        ExchangeRoutes.firm(one.number()), one.version(), MENDS, fields(deed, one, page));
  }

  private static List<FormField> fields(FirmDeed deed, Firm one, Page page) {
    return switch (deed) {
      case CONFIRM, LINK -> List.of();
      case REFUSE -> List.of(why());
      case REACH ->
          List.of(
              line("dau-moi", "exchange.field.contact", 200).start(one.contact()),
              line("dien-thoai", "exchange.field.phone", 40).start(one.phone()),
              line("thu-dien-tu", "exchange.field.email", 200).start(one.email()).optional(),
              line("dia-chi", "exchange.field.address", 300).start(one.address()),
              why());
      case CHECK ->
          List.of(
              today("ngay", "exchange.field.check-day", page).within(one.validFrom(), page.today()),
              line("so-giay", "exchange.field.check-paper", 100).hinted(),
              radios("ket-qua", "exchange.field.result", choices(page, CheckResult::textKey)),
              words("loi", "exchange.field.found", 4000).rows(5));
      case END ->
          List.of(
              today("ngay", "exchange.field.end-day", page).within(one.validFrom(), page.today()),
              why());
    };
  }

  static FormField why() {
    return words("loi", "exchange.field.why", 4000).rows(3);
  }

  /** The act of a form; the link is none, and answers something else. */
  static FirmAct act(FirmDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case CONFIRM -> new FirmAct.ConfirmFirm();
      case REFUSE -> new FirmAct.RefuseFirm(sent.text("loi"));
      case REACH -> new FirmAct.ReachFirm(reach(sent), sent.text("loi"));
      case CHECK ->
          new FirmAct.CheckFirm(
              sent.dayIfAny("ngay"),
              sent.text("so-giay"),
              sent.choiceIfAny("ket-qua", CheckResult.class),
              sent.text("loi"));
      case END -> new FirmAct.EndFirm(sent.dayIfAny("ngay"), sent.text("loi"));
      case LINK -> throw new IllegalArgumentException(deed.name());
    };
  }
}
