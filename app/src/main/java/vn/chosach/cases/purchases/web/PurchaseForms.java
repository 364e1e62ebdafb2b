package vn.chosach.cases.purchases.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseResult;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.cases.web.forms.DuplicateLines.AskedElsewhere;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each step of a test purchase, and the act that comes of it. */
@Component
record PurchaseForms(Officers officers, CaseNames names, QualifiedOfficers qualified) {

  /** Steps that lead on; their form stands open. */
  private static final Set<PurchaseEvent> ON =
      EnumSet.of(
          PurchaseEvent.APPROVE,
          PurchaseEvent.ORDER,
          PurchaseEvent.RECEIVE,
          PurchaseEvent.UNPACK,
          PurchaseEvent.SEND_SAMPLE,
          PurchaseEvent.CONCLUDE);

  /** The form that begins one. */
  FormDefinition plan(CaseFile file, ActingOfficer reader, Page page) {
    List<Officer> people = people(file);
    List<Officer> buyers = qualified.of(people, OfficerTask.TEST_PURCHASE);
    return FormDefinition.of(
            "/ho-so-vu-viec/" + file.number() + "/mua-thu/moi",
            "cases.purchase.plan.go",
            select("san", "cases.purchase.field.platform", names.platforms(page))
                .hinted()
                .optional(),
            line("noi-ban", "cases.purchase.field.offer").hinted(),
            line("hang", "cases.purchase.field.goods").hinted(),
            words("muc-dich", "cases.purchase.field.purpose"),
            line("can-cu", "cases.purchase.field.ground").hinted(),
            money("du-toan", "cases.purchase.field.budget"),
            select("nguoi-mua", "cases.purchase.field.buyer", CaseNames.choices(buyers, page))
                .open()
                .start(reader.actor().id()),
            select("nguoi-duyet", "cases.purchase.field.approver", heads(people, reader, page))
                .hinted())
        .on(file.version());
  }

  private List<Officer> people(CaseFile file) {
    return file.access().agencies().stream()
        .flatMap(key -> officers.working(key, null).stream())
        .filter(one -> Visibility.sees(file, ActingOfficer.of(one)))
        .toList();
  }

  /** Who may approve; nobody approves what they planned. */
  private static List<Choice> heads(List<Officer> people, ActingOfficer planner, Page page) {
    return CaseNames.choices(
        people.stream()
            .filter(one -> Visibility.leads(ActingOfficer.of(one)))
            .filter(one -> !one.id().equals(planner.actor().id()))
            .toList(),
        page);
  }

  static PurchaseAct.PurchaseActWish plan(AskedElsewhere asked, Page page) {
    SubmittedForm sent = asked.sent();
    return new PurchaseAct.PurchaseActWish(
        sent.textIfAny("san"),
        sent.text("noi-ban"),
        sent.text("hang"),
        asked.kept(sent.text("muc-dich"), page),
        sent.text("can-cu"),
        sent.money("du-toan"),
        sent.id("nguoi-mua"),
        sent.id("nguoi-duyet"));
  }

  /**
   * The forms of what is possible now.
   *
   * @param asked the step whose form was asked for or sent; {@code null} for none
   * @param filled the form that was sent; {@code null} for none
   */
  static List<PurchaseView.PurchaseForm> forms(
      List<PurchaseEvent> possible,
      @Nullable PurchaseEvent asked,
      @Nullable FormView filled,
      Function<PurchaseEvent, StepForm> steps,
      Page page) {
    var forms = new ArrayList<PurchaseView.PurchaseForm>();
    boolean first = true;
    for (PurchaseEvent event : possible) {
      boolean open = asked == null ? first && ON.contains(event) : event == asked;
      forms.add(
          new PurchaseView.PurchaseForm(
              event.slug(),
              page.t(event.textKey()),
              page.t("cases.purchase.about." + event.slug()),
              event == asked && filled != null
                  ? filled
                  : steps.apply(event).definition().blank(page),
              open));
      first &= !ON.contains(event);
    }
    return forms;
  }

  /**
   * The form of one step.
   *
   * @param act what comes of it, once it is in order
   */
  record StepForm(FormDefinition definition, Function<SubmittedForm, PurchaseAct> act) {}

  /**
   * The form of one step.
   *
   * @param at where it is sent, and the version of the case
   * @param buyer display name of whoever buys
   */
  static StepForm step(PurchaseEvent event, Purchase purchase, Target at, String buyer, Page page) {
    return switch (event) {
      case APPROVE ->
          form(
              event,
              at,
              sent -> new PurchaseAct.Approve(sent.text("ly-do")),
              words("ly-do", "cases.purchase.field.words").optional());
      case DECLINE, CANCEL ->
          form(
              event,
              at,
              sent -> new PurchaseAct.End(event, sent.text("ly-do")),
              words("ly-do", "cases.field.reason"));
      case REVEAL ->
          form(
              event,
              at,
              sent -> new PurchaseAct.Reveal(sent.text("ly-do")),
              words("ly-do", "cases.field.reason"));
      case ADD_FILES ->
          form(
              event,
              at,
              sent -> new PurchaseAct.AddFiles(sent.text("ly-do")),
              words("ly-do", "cases.purchase.field.shows"));
      case ORDER ->
          form(
              event,
              at,
              sent ->
                  new PurchaseAct.PurchaseActOrder(
                      sent.text("so-don"),
                      sent.day("ngay"),
                      sent.money("gia"),
                      sent.text("thanh-toan"),
                      sent.text("dia-chi")),
              line("so-don", "cases.purchase.field.order-number"),
              today("ngay", "cases.purchase.field.ordered-on", page),
              money("gia", "cases.purchase.field.price").hinted(),
              line("thanh-toan", "cases.purchase.field.payment").hinted(),
              line("dia-chi", "cases.purchase.field.address").hinted().optional());
      case RECEIVE ->
          form(
              event,
              at,
              sent ->
                  new PurchaseAct.Receive(
                      sent.moment("luc"),
                      sent.text("nguoi-nhan"),
                      sent.text("don-vi"),
                      sent.text("van-don"),
                      sent.text("goi-hang"),
                      sent.text("niem-phong")),
              now("luc", "cases.purchase.field.received-at", page),
              line("nguoi-nhan", "cases.purchase.field.receiver").start(buyer),
              line("don-vi", "cases.purchase.field.carrier"),
              line("van-don", "cases.purchase.field.tracking"),
              line("goi-hang", "cases.purchase.field.parcel").hinted(),
              line("niem-phong", "cases.purchase.field.seals").hinted());
      case UNPACK ->
          form(
              event,
              at,
              sent ->
                  new PurchaseAct.Unpack(
                      sent.moment("luc"),
                      sent.text("dia-diem"),
                      sent.text("chung-kien"),
                      sent.text("ben-trong"),
                      sent.text("niem-phong"),
                      sent.text("nguoi-giu")),
              now("luc", "cases.purchase.field.unpacked-at", page),
              line("dia-diem", "cases.purchase.field.place"),
              line("chung-kien", "cases.purchase.field.witnesses").hinted(),
              words("ben-trong", "cases.purchase.field.found").hinted(),
              line("niem-phong", "cases.purchase.field.seal").optional(),
              line("nguoi-giu", "cases.purchase.field.keeper").start(buyer));
      case SEND_SAMPLE ->
          form(
              event,
              at,
              sent ->
                  new PurchaseAct.SendSample(
                      sent.moment("luc"),
                      sent.text("co-quan"),
                      sent.text("mau"),
                      sent.text("niem-phong"),
                      sent.text("van-ban")),
              now("luc", "cases.purchase.field.sample-at", page),
              line("co-quan", "cases.purchase.field.body"),
              line("mau", "cases.purchase.field.sample").hinted(),
              line("niem-phong", "cases.purchase.field.seal").optional(),
              line("van-ban", "cases.purchase.field.sample-paper"));
      case CONCLUDE ->
          form(
              event,
              at,
              sent ->
                  new PurchaseAct.Conclude(
                      sent.day("ngay"),
                      sent.choice("ket-qua", PurchaseResult.class),
                      sent.text("van-ban"),
                      sent.text("y-nghia")),
              today("ngay", "cases.purchase.field.concluded-on", page),
              radios(
                  "ket-qua", "cases.purchase.field.result", choices(page, PurchaseResult::textKey)),
              line("van-ban", "cases.purchase.field.result-paper")
                  .hint(purchase.sample() == null ? "cases.purchase.hint.no-sample" : null),
              words("y-nghia", "cases.purchase.field.meaning").hinted());
    };
  }

  /** Address of a purchase without language prefix, and the version of its case. */
  record Target(String address, int version) {}

  private static StepForm form(
      PurchaseEvent event,
      Target at,
      Function<SubmittedForm, PurchaseAct> act,
      FormField... fields) {
    List<FormField> all =
        Stream.concat(Stream.of(hidden("viec", event.slug())), Stream.of(fields)).toList();
    return new StepForm(
        FormDefinition.of(at.address(), event.textKey(), all).on(at.version()), act);
  }
}
