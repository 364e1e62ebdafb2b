package vn.chosach.documents.outside.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.KnownAddressees.KnownAddressee;
import vn.chosach.documents.outside.Addressee;
import vn.chosach.documents.outside.Addressee.AddresseeWish;
import vn.chosach.documents.outside.Addressee.DeliveryWay;
import vn.chosach.documents.outside.Addressee.ReceiptWish;
import vn.chosach.documents.outside.Addressees;
import vn.chosach.journal.Sha256;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** To whom a paper went who is not on the roll, and what came back. */
@Controller
record AddresseeController(Addressees addressees) {

  static final String PAPER = "/van-ban/{id:" + SentId.FORM + "}";
  static final String WHO = PAPER + "/nguoi-nhan/{delivery:" + SentId.FORM + "}";
  static final String RECEIPT = WHO + "/bao-nhan";

  private static final Map<String, String> MENDS =
      Map.of(
          "documents.recipient-name", "ten",
          "documents.address-missing", "dia-chi",
          "documents.sent-day", "ngay-gui",
          "documents.mark-missing", "so-hieu");

  @FormMapping(WHO)
  ModelAndView keep(
      @PathVariable UUID id, @PathVariable UUID delivery, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    Addressee one = addressees.read(id, delivery, who).orElseThrow(Page::absent);
    List<KnownAddressee> known = addressees.known(one, who);
    return visit
        .offered(one.proof() == null)
        .answer(
            kept(one, known, page),
            sent ->
                addressees.keep(id, delivery, wish(sent, chosen(known, sent.text("chon"))), who),
            done -> visit.say("/van-ban/" + id + "#noi-nhan", "documents.said.addressee"),
            titled("documents.addressee.title", one, page));
  }

  private static FormDefinition kept(Addressee one, List<KnownAddressee> known, Page page) {
    return FormDefinition.of(
            path(one, ""),
            "documents.addressee.keep",
            select("chon", "documents.field.known", chosen(known))
                .hinted()
                .empty("documents.choice.typed")
                .optional(),
            line("ten", "documents.field.addressee").start(one.name()).optional(),
            line("dia-chi", "documents.field.address").start(one.address()).optional(),
            select("cach-gui", "documents.field.way", choices(page, DeliveryWay::textKey))
                .start(one.way()),
            today("ngay-gui", "documents.field.sent-on", page),
            line("so-hieu", "documents.field.mark").hinted().start(one.mark()).optional())
        .mending(MENDS);
  }

  /** What is typed goes before what is chosen. */
  private static AddresseeWish wish(SubmittedForm sent, KnownAddressee chosen) {
    return new AddresseeWish(
        Objects.requireNonNullElse(sent.textIfAny("ten"), chosen.name()),
        Objects.requireNonNullElse(sent.textIfAny("dia-chi"), chosen.address()),
        sent.choice("cach-gui", DeliveryWay.class),
        sent.day("ngay-gui"),
        sent.text("so-hieu"));
  }

  private static List<Choice> chosen(List<KnownAddressee> known) {
    return Choice.of(known, one -> key(one), one -> one.name() + " · " + one.address());
  }

  private static KnownAddressee chosen(List<KnownAddressee> known, String key) {
    return known.stream()
        .filter(one -> key(one).equals(key))
        .findFirst()
        .orElse(new KnownAddressee("", ""));
  }

  /** Of all its letters, since another with the same key would be sent the paper. */
  private static String key(KnownAddressee one) {
    return Sha256.hex((one.name() + "\n" + one.address()).getBytes(UTF_8));
  }

  @FormMapping(RECEIPT)
  ModelAndView prove(
      @PathVariable UUID id, @PathVariable UUID delivery, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    Addressee one = addressees.read(id, delivery, who).orElseThrow(Page::absent);
    return visit
        .offered(one.waits())
        .answer(
            receipt(one, page),
            sent ->
                addressees.prove(
                    id,
                    delivery,
                    new ReceiptWish(
                        sent.id("giay-bao"),
                        !sent.yes("da-nhan"),
                        sent.day("ngay"),
                        sent.text("nguoi-ky")),
                    who),
            done -> visit.say("/van-ban/" + id + "#noi-nhan", "documents.said.receipt"),
            titled("documents.receipt.title", one, page));
  }

  private List<Choice> slips(Addressee one, Page page) {
    return Choice.of(
        addressees.slips(one),
        slip -> slip.id(),
        slip ->
            page.t(
                "documents.receipt.slip",
                slip.number(),
                page.day(slip.receivedOn()),
                slip.sender(),
                slip.subject()));
  }

  private FormDefinition receipt(Addressee one, Page page) {
    return FormDefinition.of(
        path(one, "/bao-nhan"),
        "documents.receipt.record",
        select("giay-bao", "documents.field.slip", slips(one, page))
            .hinted()
            .missing("documents.receipt-unproved"),
        yesNo(
            "da-nhan",
            "documents.field.received",
            "documents.choice.taken",
            "documents.choice.returned",
            page),
        today("ngay", "documents.field.taken-on", page).mends("documents.taken-day"),
        line("nguoi-ky", "documents.field.taker").missing("documents.taker-missing"));
  }

  private static FormPage titled(String key, Addressee one, Page page) {
    return new FormPage(
        page.t(key, Objects.requireNonNullElse(one.name(), one.printed())),
        page.t("documents.addressee.lede", one.number(), page.day(one.issued()), one.printed()),
        "/van-ban/" + one.document());
  }

  private static String path(Addressee one, String more) {
    return "/van-ban/" + one.document() + "/nguoi-nhan/" + one.delivery() + more;
  }
}
