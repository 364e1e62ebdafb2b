package vn.chosach.documents.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.SigningOffice;
import vn.chosach.documents.acts.AppointedRights;
import vn.chosach.documents.acts.PaperSight;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Quyền ký: who may sign for which agency from when to when (KT., TM., TL., TUQ.). */
@Controller
record RightsController(
    SigningRights rights,
    AppointedRights appointed,
    PaperSight sight,
    DocumentNames names,
    Officers officers) {

  @GetMapping(DocumentRoutes.RIGHTS)
  ModelAndView list(Page page, Viewer viewer) {
    return view(
        Map.of("tu", page.today().toString()), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(DocumentRoutes.RIGHTS)
  ModelAndView record(
      @RequestParam Map<String, String> sent, Page page, Viewer viewer, FlashMessage.Speaker said) {
    String until = sent.getOrDefault("den", "").strip();
    LocalDate from = SentDay.of(sent.getOrDefault("tu", ""));
    LocalDate to = SentDay.of(until);
    if (from == null || !until.isEmpty() && to == null) {
      return view(
          sent,
          FormErrors.none().with(from == null ? "tu" : "den", page.t("documents.in.day-needed")),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    ActingOfficer scribe = ActingOfficer.of(viewer);
    Optional<Refusal> refused =
        appointed.record(
            right(sent, from, to), SentId.of(sent.get("can-cu")).orElse(SentId.NONE), scribe);
    if (refused.isPresent()) {
      return view(
          sent,
          FormErrors.none().with(field(refused.get()), page.t(refused.get())),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    said.say("documents.said.right");
    return new ModelAndView(page.redirect(DocumentRoutes.RIGHTS));
  }

  /** The second person. */
  @PostMapping(DocumentRoutes.RIGHTS + "/{id:" + SentId.FORM + "}/xac-nhan")
  ModelAndView confirm(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    Optional<Refusal> refused = appointed.confirm(id, ActingOfficer.of(viewer));
    if (refused.isPresent()) {
      return view(
          Map.of(),
          FormErrors.none().with("xac-nhan-" + id, page.t(refused.get())),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    said.say("documents.said.right-confirmed");
    return new ModelAndView(page.redirect(DocumentRoutes.RIGHTS));
  }

  @PostMapping(DocumentRoutes.RIGHTS + "/{id:" + SentId.FORM + "}/thu-hoi")
  ModelAndView revoke(
      @PathVariable UUID id,
      @RequestParam(name = "ly-do", defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Optional<Refusal> refused = rights.revoke(id, reason, ActingOfficer.of(viewer));
    if (refused.isPresent()) {
      return view(
          Map.of(),
          FormErrors.none().with("ly-do-" + id, page.t(refused.get())),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    said.say("documents.said.right-revoked");
    return new ModelAndView(page.redirect(DocumentRoutes.RIGHTS));
  }

  private Signing right(Map<String, String> sent, LocalDate from, @Nullable LocalDate to) {
    UUID officer = SentId.of(sent.get("can-bo")).orElse(SentId.NONE);
    String name = sent.getOrDefault("ho-ten", "").strip();
    String printed =
        name.isEmpty() ? officers.inOffice(officer).map(Officer::fullName).orElse("") : name;
    var capacity =
        Arrays.stream(PrintedPaper.Capacity.values())
            .filter(one -> one.name().equals(sent.getOrDefault("tu-cach", "")))
            .findFirst()
            .orElse(PrintedPaper.Capacity.FOR_HEAD);
    Locale vi = Locale.of("vi");
    String seal = sent.getOrDefault("chuc-vu-dau", "").strip().toUpperCase(vi);
    return new Signing(
        new UUID(0, 0),
        officer,
        sent.getOrDefault("co-quan", ""),
        sent.getOrDefault("tham-quyen", "").isEmpty() ? null : sent.get("tham-quyen"),
        new PrintedPaper.Signature(
            capacity,
            sent.getOrDefault("thay-cho", "").strip().toUpperCase(vi),
            sent.getOrDefault("chuc-vu", "").strip().toUpperCase(vi),
            printed,
            seal.isEmpty() ? null : seal),
        from,
        to,
        "");
  }

  /** The field that a refusal is about. */
  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "documents.authority-missing" -> "thay-cho";
      case "documents.authority-deputy" -> "thay-cho";
      case "documents.title-missing" -> "chuc-vu";
      case "documents.office-of-seal-missing" -> "chuc-vu-dau";
      case "documents.unknown-office" -> "tham-quyen";
      case "documents.basis-missing" -> "can-cu";
      case "documents.unknown-officer", "documents.own-right", "documents.right-overlaps" ->
          "can-bo";
      case "documents.not-yours" -> "co-quan";
      default -> "den";
    };
  }

  private ModelAndView view(
      Map<String, String> values, FormErrors errors, HttpStatus status, Page page, Viewer viewer) {
    ActingOfficer scribe = ActingOfficer.of(viewer);
    List<String> mine = List.copyOf(sight.agencies(scribe));
    var view = new ModelAndView("documents/rights", status);
    view.addObject(
        "rights",
        new RightsPage(
            appointed.all(scribe).stream().map(one -> row(one, scribe, page)).toList(),
            mine.stream().map(key -> Choice.of(key, names.agency(key, page))).toList(),
            officers(mine, page),
            Arrays.stream(PrintedPaper.Capacity.values())
                .map(
                    one ->
                        Choice.of(one.name(), (one.prefix() + " " + page.t(one.textKey())).strip()))
                .toList(),
            SigningOffice.all().stream()
                .map(one -> Choice.of(one.key(), one.name().in(page.lang())))
                .toList(),
            mine.stream()
                .flatMap(key -> appointed.papers(key, scribe).stream())
                .map(one -> Choice.of(one.id().toString(), one.text()))
                .toList(),
            values,
            errors));
    return view;
  }

  /** Those who serve in the agencies and work with documents; nobody else could sign. */
  private List<Choice> officers(List<String> agencies, Page page) {
    var all = new ArrayList<Choice>();
    for (String key : agencies) {
      for (Officer one : officers.working(key, null)) {
        if (Arrays.stream(DocumentRoutes.HOLDERS).anyMatch(one.roles()::contains)) {
          all.add(
              Choice.of(
                  one.id().toString(),
                  one.displayName() + " · " + one.agencyName().in(page.lang())));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private RightsPage.RightsRow row(AppointedRights.Recorded one, ActingOfficer scribe, Page page) {
    Signing right = one.right();
    PrintedPaper.Signature signature = right.signature();
    LocalDate to = right.to();
    boolean revoked = one.revokedAt() != null;
    boolean over = to != null && to.isBefore(page.today());
    boolean ahead = right.from().isAfter(page.today());
    String state =
        revoked
            ? "documents.right.revoked"
            : one.waits()
                ? "documents.right.waiting"
                : over
                    ? "documents.right.over"
                    : ahead ? "documents.right.ahead" : "documents.right.in-force";
    return new RightsPage.RightsRow(
        right.id().toString(),
        signature.name(),
        signature.line()
            + (signature.officeOfSeal() == null ? "" : " (" + signature.officeOfSeal() + ")"),
        names.agency(right.agency(), page),
        page.day(right.from())
            + " – "
            + (to == null ? page.t("documents.right.open") : page.day(to)),
        right.basis(),
        revoked || over ? Tone.DONE : one.waits() || ahead ? Tone.LATER : Tone.OK,
        page.t(state),
        one.paper() == null ? "" : DocumentRoutes.IN + "/" + one.paper(),
        one.waits() && appointed.confirms(right.agency(), scribe),
        !revoked && !over && rights.records(right.agency(), scribe));
  }
}
