package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.SigningOffice;
import vn.chosach.documents.acts.AppointedRights;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;

/** Quyền ký: who may sign for which agency from when to when (KT., TM., TL., TUQ.). */
@Controller
record RightsController(
    SigningRights rights,
    AppointedRights appointed,
    DocumentAuthority authority,
    DocumentNames names,
    Officers officers) {

  private static final String ONE = DocumentRoutes.RIGHTS + "/{id:" + SentId.FORM + "}";

  private static final Map<String, String> MENDS =
      Map.of(
          "documents.authority-missing", "thay-cho",
          "documents.authority-deputy", "thay-cho",
          "documents.title-missing", "chuc-vu",
          "documents.office-of-seal-missing", "chuc-vu-dau",
          "documents.unknown-office", "tham-quyen",
          "documents.basis-missing", "can-cu",
          "documents.unknown-officer", "can-bo",
          "documents.own-right", "can-bo",
          "documents.right-overlaps", "can-bo",
          "documents.not-yours", "co-quan");

  @GetMapping(DocumentRoutes.RIGHTS)
  ModelAndView list(FormVisit visit, Viewer viewer) {
    return show(null, visit, viewer);
  }

  @PostMapping(DocumentRoutes.RIGHTS)
  ModelAndView record(FormVisit visit, Viewer viewer) {
    return show(null, visit, viewer);
  }

  /** The second person, and whoever takes a right back. */
  @PostMapping({ONE + "/xac-nhan", ONE + "/thu-hoi"})
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, visit, viewer);
  }

  private ModelAndView show(@Nullable UUID acted, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer scribe = ActingOfficer.of(viewer);
    List<RightsPage.RightsRow> rows =
        appointed.all(scribe).stream().map(one -> row(one, scribe, page)).toList();
    var forms = new ArrayList<PageForm<?>>();
    forms.add(
        new PageForm<>(
            recording(scribe, page),
            sent -> ActOutcome.unless(appointed.record(right(sent), sent.id("can-cu"), scribe), ""),
            done -> visit.say(DocumentRoutes.RIGHTS, "documents.said.right")));
    Stream.concat(
            rows.stream()
                .filter(one -> one.confirmable() || one.revocable())
                .map(one -> UUID.fromString(one.id())),
            Stream.ofNullable(acted))
        .distinct()
        .forEach(
            id -> {
              String here = DocumentRoutes.RIGHTS + "/" + id;
              forms.add(
                  new PageForm<>(
                      FormDefinition.of(here + "/xac-nhan", "documents.right.confirm"),
                      sent -> ActOutcome.unless(appointed.confirm(id, scribe), id),
                      done -> visit.say(DocumentRoutes.RIGHTS, "documents.said.right-confirmed")));
              forms.add(
                  new PageForm<>(
                      FormDefinition.of(
                          here + "/thu-hoi",
                          "documents.right.revoke",
                          line("ly-do", "documents.words", 500).later()),
                      sent -> ActOutcome.unless(rights.revoke(id, sent.text("ly-do"), scribe), id),
                      done -> visit.say(DocumentRoutes.RIGHTS, "documents.said.right-revoked")));
            });
    return visit.among(
        drawn ->
            new ModelAndView("documents/rights", "forms", drawn)
                .addObject("rows", rows)
                .addObject("records", !authority.agencies(scribe).isEmpty())
                .addObject("drawn", ends(rows, !authority.agencies(scribe).isEmpty())),
        forms);
  }

  /** Ends of the addresses of the forms that the page draws. */
  private static String[] ends(List<RightsPage.RightsRow> rows, boolean records) {
    return Stream.concat(
            Stream.of(records ? DocumentRoutes.RIGHTS : ""),
            rows.stream().filter(RightsPage.RightsRow::revocable).map(row -> row.id() + "/thu-hoi"))
        .toArray(String[]::new);
  }

  private List<Choice> papers(List<String> agencies, ActingOfficer scribe) {
    return agencies.stream()
        .flatMap(key -> appointed.papers(key, scribe).stream())
        .map(one -> Choice.of(one.id().toString(), one.text()))
        .toList();
  }

  private FormDefinition recording(ActingOfficer scribe, Page page) {
    List<String> mine = List.copyOf(authority.agencies(scribe));
    return FormDefinition.of(
            DocumentRoutes.RIGHTS,
            "documents.right.record",
            select("co-quan", "documents.right.agency", names.agencies(mine, page))
                .empty(null)
                .open()
                .later(),
            select("can-bo", "documents.right", holders(mine, officers, page))
                .empty("documents.right.choose")
                .open()
                .later(),
            select(
                    "tu-cach",
                    "documents.right.capacity",
                    Choice.of(
                        List.of(PrintedPaper.Capacity.values()),
                        one -> one.name(),
                        one -> (one.prefix() + " " + page.t(one.textKey())).strip()))
                .empty(null)
                .open()
                .later(),
            line("thay-cho", "documents.right.authority", 200).hinted().optional(),
            line("chuc-vu", "documents.right.as-printed", 200).later(),
            line("chuc-vu-dau", "documents.right.office-of-seal", 200).hinted().optional(),
            select(
                    "tham-quyen",
                    "documents.right.office",
                    Choice.of(
                        SigningOffice.all(), one -> one.key(), one -> one.name().in(page.lang())))
                .empty("documents.right.office.none")
                .hinted()
                .open()
                .optional(),
            line("ho-ten", "documents.right.name", 100).hinted().optional(),
            today("tu", "documents.right.from", page),
            day("den", "documents.right.to").optional(),
            select("can-cu", "documents.right.basis", papers(mine, scribe))
                .empty("documents.right.basis.choose")
                .hinted()
                .open()
                .later())
        .mending(MENDS);
  }

  private Signing right(SubmittedForm sent) {
    UUID officer = sent.id("can-bo");
    String name = sent.text("ho-ten");
    Locale vi = Locale.of("vi");
    String seal = sent.text("chuc-vu-dau").toUpperCase(vi);
    return new Signing(
        new UUID(0, 0),
        officer,
        sent.text("co-quan"),
        sent.textIfAny("tham-quyen"),
        new PrintedPaper.Signature(
            Objects.requireNonNullElse(
                sent.choiceIfAny("tu-cach", PrintedPaper.Capacity.class),
                PrintedPaper.Capacity.FOR_HEAD),
            sent.text("thay-cho").toUpperCase(vi),
            sent.text("chuc-vu").toUpperCase(vi),
            name.isEmpty() ? officers.inOffice(officer).map(Officer::fullName).orElse("") : name,
            seal.isEmpty() ? null : seal),
        sent.day("tu"),
        sent.dayIfAny("den"),
        "");
  }

  /** Those who serve in the agencies and work with documents; nobody else could sign. */
  static List<Choice> holders(List<String> agencies, Officers officers, Page page) {
    return agencies.stream()
        .flatMap(key -> officers.working(key, null).stream())
        .filter(one -> Arrays.stream(DocumentRoutes.HOLDERS).anyMatch(one.roles()::contains))
        .map(
            one ->
                Choice.of(
                    one.id().toString(),
                    one.displayName() + " · " + one.agencyName().in(page.lang())))
        .distinct()
        .toList();
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
