package vn.chosach.referrals.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** The form of a new referral: first why, then what and to whom. */
@Controller
class OfferController {

  private static final String NEW = ReferralRoutes.DESK + "/moi";

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("referrals.title-too-long", "tieu-de"),
          Map.entry("referrals.words-too-long", "loi"),
          Map.entry("referrals.docket-missing", "tieu-de"),
          Map.entry("referrals.item-too-long", "muc"),
          Map.entry("referrals.too-many-items", "muc"),
          Map.entry("referrals.day-out-of-range", "ngay"),
          Map.entry("referrals.file-incomplete", "phan-REPORT"),
          Map.entry("referrals.sheets-out-of-range", "phan-REPORT"),
          Map.entry("referrals.too-many-receivers", "nhan"),
          Map.entry("referrals.own-agency", "nhan"),
          Map.entry("referrals.not-an-investigating-body", "nhan"));

  private final Referrals referrals;
  private final List<SubjectSource> sources;
  private final PartyNames names;

  OfferController(Referrals referrals, List<SubjectSource> sources, PartyNames names) {
    this.referrals = referrals;
    this.sources = List.copyOf(sources);
    this.names = names;
  }

  @GetMapping(NEW)
  ModelAndView form(@RequestParam MultiValueMap<String, String> asked, Page page, Viewer viewer) {
    return draw(asked, declared(asked, page, viewer).told(asked, page), page, viewer);
  }

  @PostMapping(NEW)
  ModelAndView send(
      FormVisit visit, Viewer viewer, @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    SubmittedForm sent = visit.read(declared(values, page, viewer));
    return visit.answer(
        sent,
        () -> referrals.offer(offer(sent), ActingOfficer.of(viewer)),
        done ->
            visit.say(
                ReferralRoutes.DESK + "/" + done.referral(),
                done.unreachable().isEmpty() ? "referrals.said.sent" : "referrals.said.sent-but",
                done.number(),
                names.agencies(
                    done.unreachable().stream().map(one -> one.agency()).toList(), page)),
        again -> draw(values, again, page, viewer));
  }

  /** Without a purpose the form asks for that alone. */
  private FormDefinition declared(MultiValueMap<String, String> asked, Page page, Viewer viewer) {
    Purpose purpose = purpose(asked.getFirst("loai"));
    return FormDefinition.of(
            NEW,
            purpose == null ? "referrals.offer.next" : "referrals.offer.send",
            purpose == null
                ? radios("loai", "referrals.offer.why", purposes(page, viewer))
                    .unread("referrals.choice-missing")
                : hidden("loai", purpose.name()),
            hidden("theo", text(asked, "theo")),
            hidden("doi-tuong", text(asked, "doi-tuong")))
        .and(purpose == null ? List.of() : fields(purpose, page, viewer))
        .and(purpose == null ? List.of() : own(purpose, subject(asked, viewer), page))
        .lacking("muc", "ngay")
        .mending(MENDS);
  }

  private List<FormField> fields(Purpose purpose, Page page, Viewer viewer) {
    boolean criminal = purpose == Purpose.CRIMINAL;
    boolean docket = purpose == Purpose.PROCEEDING;
    return List.of(
        ticks(
                "nhan",
                "referrals.offer.to",
                names.receivers(
                    viewer.agencyKey(), key -> !criminal || InvestigatingBodies.include(key), page))
            .hint(criminal ? "referrals.offer.to.only" : "referrals.offer.to.hint")
            .missing("referrals.receiver-missing")
            .unread("referrals.unknown-agency")
            .open()
            .needed(),
        line("tieu-de", "referrals.offer.about", 200)
            .hint(docket ? "referrals.offer.docket.hint" : "referrals.offer.about.hint")
            .missing("referrals.title-missing")
            .autocomplete("off"),
        words(
                "loi",
                purpose == Purpose.CONTENT ? "referrals.offer.reason" : "referrals.offer.words")
            .hint("referrals.deed.words.hint")
            .missing("referrals.words-missing")
            .rows(8));
  }

  /** What is asked for one purpose alone. */
  private List<FormField> own(Purpose purpose, @Nullable SubjectCard subject, Page page) {
    return switch (purpose) {
      case CRIMINAL -> {
        var required = FilePart.required(subject != null && subject.report());
        yield Arrays.stream(FilePart.values())
            .map(
                part ->
                    number(sheets(part), part.textKey())
                        .hint(part == FilePart.REPORT ? "referrals.parts.hint" : null)
                        .optional(!required.contains(part)))
            .toList();
      }
      case URGENT -> List.of();
      case INVESTIGATION, PROCEEDING ->
          List.of(
              words("muc", "referrals.offer.items").hinted().missing("referrals.item-missing"),
              until(purpose, page));
      case COMPETENCE, COORDINATION, BACK, TAX, CONTENT -> List.of(until(purpose, page).optional());
    };
  }

  private FormField until(Purpose purpose, Page page) {
    return day("ngay", "referrals.offer.day")
        .hint(purpose.expires() ? "referrals.offer.day.expires" : "referrals.offer.day.stays")
        .missing("referrals.day-missing")
        .unread("referrals.day-malformed")
        .start(names.proposedDay(page.now()))
        .within(page.today(), null);
  }

  private static ReferralOffer offer(SubmittedForm sent) {
    Purpose purpose = sent.choice("loai", Purpose.class);
    var parts = new EnumMap<FilePart, Integer>(FilePart.class);
    for (FilePart part : purpose == Purpose.CRIMINAL ? FilePart.values() : new FilePart[0]) {
      Integer sheets = sent.numberIfAny(sheets(part));
      if (sheets != null) {
        parts.put(part, sheets);
      }
    }
    return new ReferralOffer(
        purpose,
        subject(sent.text("doi-tuong")).orElse(null),
        sent.all("nhan"),
        sent.text("tieu-de"),
        sent.text("loi"),
        sent.dayIfAny("ngay"),
        parts,
        sent.lines("muc"),
        sent.idIfAny("theo"));
  }

  private ModelAndView draw(
      MultiValueMap<String, String> asked, FormView form, Page page, Viewer viewer) {
    Purpose purpose = purpose(asked.getFirst("loai"));
    return new ModelAndView(
        "referrals/offer",
        "offer",
        new OfferView(
            purpose,
            purpose == null ? "" : names.ground(purpose.ground(), page),
            subject(asked, viewer),
            form,
            again(asked)));
  }

  private @Nullable SubjectCard subject(MultiValueMap<String, String> asked, Viewer viewer) {
    return subject(text(asked, "doi-tuong"))
        .flatMap(
            one ->
                sources.stream()
                    .filter(source -> source.kind().equals(one.kind()))
                    .findFirst()
                    .flatMap(source -> source.read(one.id(), ActingOfficer.of(viewer))))
        .orElse(null);
  }

  private static String again(MultiValueMap<String, String> asked) {
    var address = UriComponentsBuilder.fromPath(NEW);
    for (String field : List.of("doi-tuong", "theo")) {
      if (!text(asked, field).isEmpty()) {
        address.queryParam(field, "{" + field + "}");
      }
    }
    return address.encode().buildAndExpand(asked.toSingleValueMap()).toUriString();
  }

  private static String sheets(FilePart part) {
    return "phan-" + part.name();
  }

  private static List<Choice> purposes(Page page, Viewer viewer) {
    return Arrays.stream(Purpose.values())
        .filter(Purpose::offered)
        .filter(one -> one.open(viewer.agencyKey()))
        .map(one -> new Choice(one.name(), page.t(one.textKey()), page.t(one.textKey() + ".hint")))
        .toList();
  }

  private static @Nullable Purpose purpose(@Nullable String name) {
    return Arrays.stream(Purpose.values())
        .filter(one -> one.offered() && one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Optional<Subject> subject(String text) {
    int slash = text.indexOf('/');
    return slash < 1
        ? Optional.empty()
        : SentId.of(text.substring(slash + 1)).map(id -> new Subject(text.substring(0, slash), id));
  }

  private static String text(MultiValueMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value;
  }
}
