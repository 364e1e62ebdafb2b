package vn.chosach.rewards.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.rewards.Rewards.NominationFile;
import vn.chosach.rewards.life.NominationWish;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of rewards, and what was sent. */
@Component
record RewardForms(RewardNames names) {

  private static final String FOR = "co";

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("rewards.kind-missing", "loai"),
          Map.entry("rewards.form-missing", "hinh-thuc"),
          Map.entry("rewards.oneself", "nguoi"),
          Map.entry("rewards.one-person", "nguoi"),
          Map.entry("rewards.team-missing", "nguoi"),
          Map.entry("rewards.not-a-member", "nguoi"),
          Map.entry("rewards.name-missing", "ten"),
          Map.entry("rewards.code-malformed", "ten"),
          Map.entry("rewards.not-competent", "tham-quyen"),
          Map.entry("rewards.merit-missing", "thanh-tich"),
          Map.entry("rewards.unknown-case", "so-vu"),
          Map.entry("rewards.no-result", "so-vu"),
          Map.entry("rewards.took-no-part", "so-vu"),
          Map.entry("rewards.result-used", "so-vu"),
          Map.entry("rewards.unknown-result", "so-vu"),
          Map.entry("rewards.unknown-unit", "don-vi"),
          Map.entry("rewards.day-wrong", "ngay"),
          Map.entry("rewards.votes-wrong", "co-mat"),
          Map.entry("rewards.not-carried", "tan-thanh"),
          Map.entry("rewards.paper-not-registered", "so-van-ban"),
          Map.entry("rewards.voucher-missing", "so-van-ban"),
          Map.entry("rewards.payment-differs", "so-van-ban"),
          Map.entry("rewards.payment-used", "so-van-ban"),
          Map.entry("rewards.amount-out-of-range", "so-tien"),
          Map.entry("rewards.words-missing", "loi"));

  FormDefinition opening(String agency, Page page) {
    return FormDefinition.of(
            RewardRoutes.OPENING,
            "rewards.button.open",
            hidden("co-quan", agency),
            radios("loai", "rewards.field.kind", choices(page, NomineeKind::textKey)),
            ticks("nguoi", "rewards.field.people", names.members(agency)).hinted().optional(),
            line("ten", "rewards.field.name", 200).hinted().optional(),
            radios("hinh-thuc", "rewards.field.form", choices(page, RewardForm::textKey)),
            select("tham-quyen", "rewards.field.competent", names.competent(page)).hinted(),
            words("thanh-tich", "rewards.field.merit", 4000).hinted().rows(5))
        .mending(MENDS);
  }

  static NominationWish wish(SubmittedForm sent) {
    return new NominationWish(
        sent.choiceIfAny("loai", NomineeKind.class),
        sent.text("co-quan"),
        Set.copyOf(sent.ids("nguoi")),
        sent.text("ten"),
        sent.choiceIfAny("hinh-thuc", RewardForm.class),
        sent.text("tham-quyen"),
        sent.text("thanh-tich"));
  }

  FormDefinition of(RewardDeed deed, NominationFile file, Page page) {
    return deed.form(
        RewardRoutes.one(file.of().number()), file.of().version(), MENDS, fields(deed, file, page));
  }

  private List<FormField> fields(RewardDeed deed, NominationFile file, Page page) {
    return switch (deed) {
      case ADD_RESULT -> List.of(line("so-vu", "rewards.field.case", 40).hinted());
      case DROP_RESULT ->
          List.of(
              select(
                  "so-vu",
                  "rewards.field.case",
                  Choice.of(file.results(), one -> one.caseNumber(), one -> one.caseNumber())));
      case SUBMIT, PREPARE, CONSENT, OBJECT, PUBLISH -> List.of();
      case OPINE ->
          List.of(
              select("don-vi", "rewards.field.unit", names.units(page)),
              radios(
                  "y-kien",
                  "rewards.field.view",
                  List.of(
                      Choice.of(FOR, page.t("rewards.view.for")),
                      Choice.of("khong", page.t("rewards.view.against")))),
              words("loi", "rewards.field.opinion", 4000).rows(3),
              paper().optional());
      case CONSIDER ->
          List.of(
              today("ngay", "rewards.field.council-day", page).within(null, page.today()),
              number("co-mat", "rewards.field.present"),
              number("tan-thanh", "rewards.field.in-favour"),
              paper());
      case DECIDE -> answered(page, "rewards.field.decided-on");
      case NOTIFY -> answered(page, "rewards.field.told-on");
      case REFUSE, COMPLAIN, SETTLE -> {
        boolean refuses = deed == RewardDeed.REFUSE;
        var fields =
            new ArrayList<>(
                answered(page, refuses ? "rewards.field.decided-on" : "rewards.field.letter-day"));
        String said = refuses ? "rewards.field.why" : "rewards.field.complaint";
        fields.add(words("loi", said, 4000).rows(3));
        yield fields;
      }
      case PAY ->
          List.of(
              today("ngay", "rewards.field.paid-on", page).within(null, page.today()),
              money("so-tien", "rewards.field.amount"),
              paper().hint("rewards.hint.payment"));
      case RETURN, DECLINE, HIDE, WITHDRAW ->
          List.of(words("loi", "rewards.field.why", 4000).rows(3));
    };
  }

  private static List<FormField> answered(Page page, String day) {
    return List.of(today("ngay", day, page).within(null, page.today()), paper());
  }

  private static FormField paper() {
    return line("so-van-ban", "rewards.field.paper", 100).hinted();
  }

  static RewardAct act(RewardDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case ADD_RESULT -> new RewardAct.AddResult(sent.text("so-vu"));
      case DROP_RESULT -> new RewardAct.DropResult(sent.text("so-vu"));
      case OPINE ->
          new RewardAct.Opine(
              sent.text("don-vi"),
              FOR.equals(sent.text("y-kien")),
              sent.text("loi"),
              sent.text("so-van-ban"));
      case CONSIDER ->
          new RewardAct.Consider(
              sent.dayIfAny("ngay"),
              sent.number("tan-thanh"),
              sent.number("co-mat"),
              sent.text("so-van-ban"));
      case DECIDE, NOTIFY ->
          new RewardAct.Answered(deed.event(), sent.dayIfAny("ngay"), sent.text("so-van-ban"), "");
      case REFUSE, COMPLAIN, SETTLE ->
          new RewardAct.Answered(
              deed.event(), sent.dayIfAny("ngay"), sent.text("so-van-ban"), sent.text("loi"));
      case PAY ->
          new RewardAct.Paid(sent.dayIfAny("ngay"), sent.text("so-van-ban"), sent.money("so-tien"));
      case SUBMIT, PREPARE, CONSENT, OBJECT, PUBLISH -> new RewardAct.Simply(deed.event(), "");
      case RETURN, DECLINE, HIDE, WITHDRAW -> new RewardAct.Simply(deed.event(), sent.text("loi"));
    };
  }
}
