package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmGate.FirmParcel;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterWish;
import vn.chosach.exchange.firms.FirmLetterAct;
import vn.chosach.exchange.firms.FirmLetterKind;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms about letters to firms and of the firms themselves, and what was sent. */
@Component
record FirmLetterForms(Exchanges exchanges, ExchangeNames names) {

  private static final int LEAD = 10;
  private static final String PAPERS = "application/pdf,image/*";
  private static final String PHOTOS = "image/*";

  /** Some hundred rows. */
  private static final int MOST_TABLE = 400_000;

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("exchange.paper-missing", "so-giay"),
          Map.entry("exchange.scan-missing", "tep"),
          Map.entry("exchange.title-missing", "ten"),
          Map.entry("exchange.case-unknown", "vu-viec"),
          Map.entry("exchange.words-missing", "loi"),
          Map.entry("exchange.silence-words", "loi"),
          Map.entry("exchange.ground-missing", "can-cu"),
          Map.entry("exchange.article-missing", "dieu"),
          Map.entry("exchange.answer-day", "han"),
          Map.entry("exchange.firms-missing", "doanh-nghiep"),
          Map.entry("exchange.one-firm", "doanh-nghiep"),
          Map.entry("exchange.firm-gone", "doanh-nghiep"),
          Map.entry("exchange.not-telecom", "doanh-nghiep"),
          Map.entry("exchange.answered", "doanh-nghiep"),
          Map.entry("exchange.wrong-code", "ma"),
          Map.entry("exchange.waybill-missing", "van-don"),
          Map.entry("exchange.holding-missing", "noi-giu"),
          Map.entry("exchange.parties-long", "cac-ben"),
          Map.entry("exchange.waybill-told", "van-don"),
          Map.entry("ui.table-unread", "bang"),
          Map.entry("ui.table-heads", "bang"),
          Map.entry("ui.table-empty", "bang"),
          Map.entry("ui.table-too-long", "bang"),
          Map.entry("exchange.accepted-day", "ngay"));

  FormDefinition writing(FirmLetterKind kind, String caseNumber, Page page) {
    boolean request = kind == FirmLetterKind.REQUEST;
    List<Choice> firms = firms(request);
    return FormDefinition.of(
            ExchangeRoutes.LETTERS + "/moi/" + (request ? "yeu-cau" : "chi-dao"),
            "exchange.button.write",
            line("vu-viec", "exchange.field.case", 40).hinted().start(caseNumber).given(request),
            line("ten", "exchange.field.title", 300)
                .hint(request ? "exchange.hint.request-title" : null),
            words("loi", request ? "exchange.field.numbers" : "exchange.field.instruction", 4000)
                .hint(request ? "exchange.hint.numbers" : null)
                .rows(6),
            select("can-cu", "exchange.field.ground", names.laws(page)),
            line("dieu", "exchange.field.article", 100),
            day("han", "exchange.field.answer-by")
                .hinted()
                .start(page.today().plusDays(LEAD))
                .within(page.today(), page.today().plusYears(1)),
            request
                ? select("doanh-nghiep", "exchange.field.telecom", firms)
                : ticks("doanh-nghiep", "exchange.field.firms", firms))
        .mending(MENDS);
  }

  private List<Choice> firms(boolean telecom) {
    return exchanges.working().stream()
        .filter(firm -> !telecom || firm.kind().telecom())
        .map(firm -> Choice.of(firm.id().toString(), firm.name()))
        .toList();
  }

  static FirmLetterWish letter(FirmLetterKind kind, SubmittedForm sent) {
    return new FirmLetterWish(
        kind,
        sent.text("ten"),
        sent.text("loi"),
        sent.text("can-cu"),
        sent.text("dieu"),
        kind == FirmLetterKind.REQUEST ? sent.text("vu-viec") : "",
        sent.dayIfAny("han"),
        sent.ids("doanh-nghiep"));
  }

  static FormDefinition of(FirmLetterDeed deed, FirmLetterFile file) {
    return FormDefinition.of(deed.address(file.of().number()), deed.textKey(), fields(deed, file))
        .on(file.of().version())
        .mending(MENDS);
  }

  private static List<FormField> fields(FirmLetterDeed deed, FirmLetterFile file) {
    FormField firm = select("doanh-nghiep", "exchange.field.firm", silent(file));
    return switch (deed) {
      case PREPARE -> List.of();
      case LINK -> List.of(firm);
      case ANSWER ->
          List.of(
              firm,
              line("so-giay", "exchange.field.returned", 100),
              words("loi", "exchange.field.answer", 4000).rows(5),
              files("tep", "exchange.field.scan", PAPERS).hinted());
      case CLOSE -> {
        boolean silent = !file.of().silent().isEmpty();
        yield List.of(
            words("loi", silent ? "exchange.field.silence" : "exchange.field.note", 4000)
                .rows(3)
                .optional(!silent));
      }
      case DROP -> List.of(FirmForms.why());
    };
  }

  private static List<Choice> silent(FirmLetterFile file) {
    return file.of().silent().stream()
        .map(FirmLetter.FirmLine::firm)
        .map(id -> Choice.of(id.toString(), name(file, id)))
        .toList();
  }

  private static String name(FirmLetterFile file, UUID firm) {
    Firm found = file.firms().get(firm);
    return found == null ? "" : found.name();
  }

  static String chosenName(FirmLetterFile file, SubmittedForm sent) {
    return name(file, Objects.requireNonNull(chosen(sent)));
  }

  static @Nullable UUID chosen(SubmittedForm sent) {
    return sent.ids("doanh-nghiep").stream().findFirst().orElse(null);
  }

  /** The act of a form; the link is none, and answers something else. */
  static FirmLetterAct act(FirmLetterDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case PREPARE -> new FirmLetterAct.PrepareLetter();
      case ANSWER ->
          new FirmLetterAct.EnterAnswer(
              chosen(sent), sent.text("so-giay"), sent.text("loi"), sent.files());
      case CLOSE -> new FirmLetterAct.CloseLetter(sent.text("loi"));
      case DROP -> new FirmLetterAct.DropLetter(sent.text("loi"));
      case LINK -> throw new IllegalArgumentException(deed.name());
    };
  }

  static FormDefinition answering(String address) {
    return FormDefinition.of(
            address,
            "exchange.button.answer",
            code(),
            words("loi", "exchange.field.own-answer", 4000).rows(6))
        .mending(MENDS);
  }

  FormDefinition noticing(String address, Page page) {
    return FormDefinition.of(
            address,
            "exchange.button.notice",
            code(),
            line("van-don", "exchange.field.waybill", 60),
            today("ngay", "exchange.field.accepted", page).within(null, page.today()),
            line("noi-giu", "exchange.field.holding", 300),
            select("xa", "exchange.field.area", names.communes(Area::code, page)),
            line("cac-ben", "exchange.field.parties", 300).hinted().optional(),
            select("hang", "exchange.field.goods", names.goods(page)).optional(),
            words("loi", "exchange.field.suspicion", 4000).hinted().rows(5),
            files("anh", "exchange.field.photos", PHOTOS).hinted().optional())
        .mending(MENDS);
  }

  static FormDefinition many(String address) {
    return FormDefinition.of(
            address,
            "exchange.button.notice",
            code(),
            words("bang", "exchange.field.parcels", MOST_TABLE).hinted().rows(12))
        .mending(MENDS);
  }

  private static FormField code() {
    return line("ma", "exchange.field.code", 10).hinted();
  }

  static FirmParcel parcel(SubmittedForm sent) {
    return new FirmParcel(
        sent.text("van-don"),
        sent.text("noi-giu"),
        sent.text("cac-ben"),
        sent.textIfAny("xa"),
        sent.textIfAny("hang"),
        sent.text("loi"),
        sent.dayIfAny("ngay"));
  }
}
