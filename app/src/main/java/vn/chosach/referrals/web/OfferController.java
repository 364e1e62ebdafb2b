package vn.chosach.referrals.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** The form of a new referral: first why, then what and to whom. */
@Controller
class OfferController {

  private static final String NEW = ReferralRoutes.DESK + "/moi";

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
    var entered = new HashMap<>(asked.toSingleValueMap());
    entered.putIfAbsent("ngay", names.proposedDay(page.now()));
    return draw(entered, asked, FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(NEW)
  ModelAndView send(
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Purpose purpose = purpose(sent.getFirst("loai"));
    LocalDate day = SentDay.of(sent.getFirst("ngay"));
    FormErrors unread = purpose == null ? FormErrors.none() : unread(purpose, day, sent, page);
    if (!unread.isEmpty()) {
      return draw(
          sent.toSingleValueMap(), sent, unread, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    ActOutcome<ReferralSent> outcome =
        purpose == null
            ? ActOutcome.refused(Refusal.of("referrals.choice-missing"))
            : referrals.offer(offer(purpose, day, sent), ActingOfficer.of(viewer));
    return switch (outcome) {
      case ActOutcome.Done<ReferralSent>(ReferralSent done) -> {
        if (done.unreachable().isEmpty()) {
          said.say("referrals.said.sent", done.number());
        } else {
          said.say(
              "referrals.said.sent-but",
              done.number(),
              names.agencies(done.unreachable().stream().map(one -> one.agency()).toList(), page));
        }
        yield new ModelAndView(page.redirect(ReferralRoutes.DESK + "/" + done.referral()));
      }
      case ActOutcome.Refused<ReferralSent> refused ->
          draw(
              sent.toSingleValueMap(),
              sent,
              FormErrors.none().with(field(refused.refusal()), page.t(refused.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
      case ActOutcome.Overtaken<ReferralSent> overtaken ->
          throw new IllegalStateException("nothing stands yet that could be overtaken");
      case ActOutcome.Waiting<ReferralSent> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** Every field that is empty or cannot be read, at once; the room sees to the rest. */
  private static FormErrors unread(
      Purpose purpose, @Nullable LocalDate day, MultiValueMap<String, String> sent, Page page) {
    var codes = new ArrayList<String>();
    if (sent.getOrDefault("nhan", List.of()).isEmpty()) {
      codes.add("referrals.receiver-missing");
    }
    if (text(sent, "tieu-de").isBlank()) {
      codes.add("referrals.title-missing");
    }
    if (text(sent, "loi").isBlank()) {
      codes.add("referrals.words-missing");
    }
    if (purpose == Purpose.INVESTIGATION && text(sent, "muc").isBlank()) {
      codes.add("referrals.item-missing");
    }
    if (day == null && !text(sent, "ngay").isBlank()) {
      codes.add("referrals.day-malformed");
    } else if (day == null && purpose == Purpose.INVESTIGATION) {
      codes.add("referrals.day-missing");
    }
    FormErrors errors = FormErrors.none();
    for (String code : codes) {
      Refusal missing = Refusal.of(code);
      errors = errors.with(field(missing), page.t(missing));
    }
    return errors;
  }

  private static ReferralOffer offer(
      Purpose purpose, @Nullable LocalDate day, MultiValueMap<String, String> sent) {
    var parts = new EnumMap<FilePart, Integer>(FilePart.class);
    for (FilePart part : FilePart.values()) {
      String sheets = text(sent, "phan-" + part.name()).strip();
      if (!sheets.isEmpty()) {
        parts.put(part, sheets.matches("\\d{1,6}") ? Integer.parseInt(sheets) : 0);
      }
    }
    return new ReferralOffer(
        purpose,
        subject(text(sent, "doi-tuong")).orElse(null),
        sent.getOrDefault("nhan", List.of()),
        text(sent, "tieu-de"),
        text(sent, "loi"),
        day,
        purpose == Purpose.CRIMINAL ? parts : Map.of(),
        purpose == Purpose.INVESTIGATION
            ? text(sent, "muc").lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
            : List.of(),
        SentId.of(text(sent, "theo")).orElse(null));
  }

  private ModelAndView draw(
      Map<String, String> entered,
      MultiValueMap<String, String> sent,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    Purpose purpose = purpose(sent.getFirst("loai"));
    SubjectCard subject =
        subject(text(sent, "doi-tuong"))
            .flatMap(
                one ->
                    sources.stream()
                        .filter(source -> source.kind().equals(one.kind()))
                        .findFirst()
                        .flatMap(source -> source.read(one.id(), ActingOfficer.of(viewer))))
            .orElse(null);
    Predicate<String> which =
        key -> purpose != Purpose.CRIMINAL || InvestigatingBodies.include(key);
    var view = new ModelAndView("referrals/offer", status);
    view.addObject(
        "offer",
        new OfferView(
            purposes(page, viewer),
            purpose,
            purpose == null ? "" : names.ground(purpose.ground(), page),
            purpose == null ? List.of() : names.receivers(viewer.agencyKey(), which, page),
            Set.copyOf(new HashSet<>(sent.getOrDefault("nhan", List.of()))),
            purpose == Purpose.CRIMINAL
                ? FilePart.required(subject != null && subject.report())
                : Set.of(),
            subject,
            entered,
            errors));
    return view;
  }

  private static List<Choice> purposes(Page page, Viewer viewer) {
    return Arrays.stream(Purpose.values())
        .filter(Purpose::offered)
        .filter(
            one -> one != Purpose.INVESTIGATION || InvestigatingBodies.include(viewer.agencyKey()))
        .map(one -> new Choice(one.name(), page.t(one.textKey()), page.t(one.textKey() + ".hint")))
        .toList();
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "referrals.title-missing", "referrals.title-too-long" -> "tieu-de";
      case "referrals.words-missing", "referrals.words-too-long" -> "loi";
      case "referrals.item-missing", "referrals.item-too-long", "referrals.too-many-items" -> "muc";
      case "referrals.day-missing", "referrals.day-out-of-range", "referrals.day-malformed" ->
          "ngay";
      case "referrals.file-incomplete", "referrals.sheets-out-of-range" -> "phan-REPORT";
      case "referrals.choice-missing" -> "loai";
      default -> "nhan";
    };
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
