package vn.chosach.cases.purchases.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.forms.Field;
import vn.chosach.cases.forms.Sent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseResult;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The fields of each step, and what was sent with them. */
@Component
class PurchaseForms {

  /** Steps that lead on; their form stands open. */
  private static final Set<PurchaseEvent> ON =
      EnumSet.of(
          PurchaseEvent.APPROVE,
          PurchaseEvent.ORDER,
          PurchaseEvent.RECEIVE,
          PurchaseEvent.UNPACK,
          PurchaseEvent.SEND_SAMPLE,
          PurchaseEvent.CONCLUDE);

  private final Officers officers;
  private final Catalogue catalogue;

  PurchaseForms(Officers officers, Catalogue catalogue) {
    this.officers = officers;
    this.catalogue = catalogue;
  }

  List<Field> plan(CaseFile file, ActingOfficer reader, Filled filled, Page page) {
    List<Officer> people =
        file.access().agencies().stream()
            .flatMap(key -> officers.working(key, null).stream())
            .filter(one -> Visibility.sees(file, ActingOfficer.of(one)))
            .toList();
    var self = reader.actor().id();
    return List.of(
        filled.select(
            "san",
            "cases.purchase.field.platform",
            "cases.purchase.hint.platform",
            catalogue.platforms(page.today()).stream()
                .map(one -> Choice.of(one.code(), one.name()))
                .toList(),
            "",
            true),
        filled.line(
            "noi-ban", "cases.purchase.field.offer", "cases.purchase.hint.offer", "", false),
        filled.line("hang", "cases.purchase.field.goods", "cases.purchase.hint.goods", "", false),
        filled.words("muc-dich", "cases.purchase.field.purpose", null, false),
        filled.line(
            "can-cu", "cases.purchase.field.ground", "cases.purchase.hint.ground", "", false),
        filled.line("du-toan", "cases.purchase.field.budget", "cases.hint.money", "", false),
        filled.select(
            "nguoi-mua",
            "cases.purchase.field.buyer",
            null,
            people.stream().map(one -> choice(one, page)).toList(),
            self == null ? "" : self.toString(),
            false),
        filled.select(
            "nguoi-duyet",
            "cases.purchase.field.approver",
            "cases.purchase.hint.approver",
            people.stream()
                .filter(one -> Visibility.leads(ActingOfficer.of(one)) && !one.id().equals(self))
                .map(one -> choice(one, page))
                .toList(),
            "",
            false));
  }

  private static Choice choice(Officer one, Page page) {
    return Choice.of(
        one.id().toString(), one.displayName() + " · " + one.agencyName().in(page.lang()));
  }

  static PurchaseAct.Wish plan(Sent sent) {
    String platform = sent.text("san");
    return new PurchaseAct.Wish(
        platform.isEmpty() ? null : platform,
        sent.text("noi-ban"),
        sent.text("hang"),
        sent.text("muc-dich"),
        sent.text("can-cu"),
        sent.money("du-toan"),
        sent.id("nguoi-mua"),
        sent.id("nguoi-duyet"));
  }

  /**
   * The forms of what is possible now.
   *
   * @param asked the step whose form was asked for or sent; {@code null} for none
   * @param buyer display name of whoever buys
   */
  static List<PurchaseView.Form> forms(
      List<PurchaseEvent> possible,
      Purchase purchase,
      @Nullable PurchaseEvent asked,
      Filled filled,
      String buyer,
      Page page) {
    var forms = new ArrayList<PurchaseView.Form>();
    boolean first = true;
    for (PurchaseEvent event : possible) {
      Purchase.Order order = purchase.order();
      if (event == PurchaseEvent.REVEAL && (order == null || !order.addressKept())) {
        continue;
      }
      boolean open = asked == null ? first && ON.contains(event) : event == asked;
      forms.add(
          new PurchaseView.Form(
              event.slug(),
              page.t(event.textKey()),
              page.t("cases.purchase.about." + event.slug()),
              fields(
                  event,
                  purchase,
                  event == asked ? filled : new Filled(java.util.Map.of(), page),
                  buyer),
              open));
      first &= !ON.contains(event);
    }
    return forms;
  }

  /** The fields of the form of one step. */
  static List<Field> fields(PurchaseEvent event, Purchase purchase, Filled filled, String buyer) {
    return switch (event) {
      case APPROVE -> List.of(filled.words("ly-do", "cases.purchase.field.words", null, true));
      case DECLINE, CANCEL -> List.of(filled.words("ly-do", "cases.field.reason", null, false));
      case REVEAL -> List.of(filled.words("ly-do", "cases.field.reason", null, false));
      case ADD_FILES -> List.of(filled.words("ly-do", "cases.purchase.field.shows", null, false));
      case ORDER ->
          List.of(
              filled.line("so-don", "cases.purchase.field.order-number"),
              filled.today("ngay", "cases.purchase.field.ordered-on"),
              filled.line(
                  "gia", "cases.purchase.field.price", "cases.purchase.hint.price", "", false),
              filled.line(
                  "thanh-toan",
                  "cases.purchase.field.payment",
                  "cases.purchase.hint.payment",
                  "",
                  false),
              filled.line(
                  "dia-chi",
                  "cases.purchase.field.address",
                  "cases.purchase.hint.address",
                  "",
                  true));
      case RECEIVE ->
          List.of(
              filled.now("luc", "cases.purchase.field.received-at"),
              filled.line("nguoi-nhan", "cases.purchase.field.receiver", null, buyer, false),
              filled.line("don-vi", "cases.purchase.field.carrier"),
              filled.line("van-don", "cases.purchase.field.tracking"),
              filled.line(
                  "goi-hang",
                  "cases.purchase.field.parcel",
                  "cases.purchase.hint.parcel",
                  "",
                  false),
              filled.line(
                  "niem-phong",
                  "cases.purchase.field.seals",
                  "cases.purchase.hint.seals",
                  "",
                  false));
      case UNPACK ->
          List.of(
              filled.now("luc", "cases.purchase.field.unpacked-at"),
              filled.line("dia-diem", "cases.purchase.field.place"),
              filled.line(
                  "chung-kien",
                  "cases.purchase.field.witnesses",
                  "cases.purchase.hint.witnesses",
                  "",
                  false),
              filled.words(
                  "ben-trong", "cases.purchase.field.found", "cases.purchase.hint.found", false),
              filled.line("niem-phong", "cases.purchase.field.seal", null, "", true),
              filled.line("nguoi-giu", "cases.purchase.field.keeper", null, buyer, false));
      case SEND_SAMPLE ->
          List.of(
              filled.now("luc", "cases.purchase.field.sample-at"),
              filled.line("co-quan", "cases.purchase.field.body"),
              filled.line(
                  "mau", "cases.purchase.field.sample", "cases.purchase.hint.sample", "", false),
              filled.line("niem-phong", "cases.purchase.field.seal", null, "", true),
              filled.line("van-ban", "cases.purchase.field.sample-paper"));
      case CONCLUDE ->
          List.of(
              filled.today("ngay", "cases.purchase.field.concluded-on"),
              filled.radios(
                  "ket-qua",
                  "cases.purchase.field.result",
                  PurchaseResult.class,
                  PurchaseResult::textKey),
              filled.line(
                  "van-ban",
                  "cases.purchase.field.result-paper",
                  purchase.sample() == null ? "cases.purchase.hint.no-sample" : null,
                  "",
                  false),
              filled.words(
                  "y-nghia", "cases.purchase.field.meaning", "cases.purchase.hint.meaning", false));
    };
  }

  /** The step that a form asks for; {@code null} when it had errors. */
  static @Nullable PurchaseAct act(PurchaseEvent event, Sent sent) {
    PurchaseAct act =
        switch (event) {
          case APPROVE -> new PurchaseAct.Approve(sent.text("ly-do"));
          case DECLINE, CANCEL -> new PurchaseAct.End(event, sent.text("ly-do"));
          case REVEAL -> new PurchaseAct.Reveal(sent.text("ly-do"));
          case ADD_FILES -> new PurchaseAct.AddFiles(sent.text("ly-do"));
          case ORDER ->
              new PurchaseAct.Order(
                  sent.text("so-don"),
                  sent.day("ngay"),
                  sent.money("gia"),
                  sent.text("thanh-toan"),
                  sent.text("dia-chi"));
          case RECEIVE ->
              new PurchaseAct.Receive(
                  sent.moment("luc"),
                  sent.text("nguoi-nhan"),
                  sent.text("don-vi"),
                  sent.text("van-don"),
                  sent.text("goi-hang"),
                  sent.text("niem-phong"));
          case UNPACK ->
              new PurchaseAct.Unpack(
                  sent.moment("luc"),
                  sent.text("dia-diem"),
                  sent.text("chung-kien"),
                  sent.text("ben-trong"),
                  sent.text("niem-phong"),
                  sent.text("nguoi-giu"));
          case SEND_SAMPLE ->
              new PurchaseAct.SendSample(
                  sent.moment("luc"),
                  sent.text("co-quan"),
                  sent.text("mau"),
                  sent.text("niem-phong"),
                  sent.text("van-ban"));
          case CONCLUDE -> {
            PurchaseResult result = sent.choice("ket-qua", PurchaseResult.class);
            yield result == null
                ? null
                : new PurchaseAct.Conclude(
                    sent.day("ngay"), result, sent.text("van-ban"), sent.text("y-nghia"));
          }
        };
    return sent.errors().isEmpty() ? act : null;
  }
}
