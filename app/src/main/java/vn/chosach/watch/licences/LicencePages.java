package vn.chosach.watch.licences;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.press;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.watch.register.RegisteredPlace;
import vn.chosach.watch.register.SecondOpinion;

/** Draws up the pages about papers of watched places. */
@Component
public record LicencePages(
    Licences licences,
    LicenceWords words,
    Catalogue catalogue,
    Officers officers,
    Agencies agencies) {

  private static final int USUAL_MONTHS = 3;

  /** What must be done about the papers of some places, by place. */
  public Map<UUID, List<LicenceView.Note>> notes(Collection<UUID> places, Page page) {
    Map<UUID, List<LicenceView.Note>> notes = new LinkedHashMap<>();
    licences
        .counting(places)
        .forEach(
            one ->
                LicenceWords.notes(one, page)
                    .forEach(
                        note ->
                            notes.computeIfAbsent(one.place(), id -> new ArrayList<>()).add(note)));
    return notes;
  }

  LicenceView.LicenceSection section(UUID place, boolean watched, Page page) {
    return new LicenceView.LicenceSection(
        licences.of(place).stream().map(one -> row(one, page)).toList(),
        watched ? LicenceRoutes.PLACES + "/" + place + "/giay-phep" : null);
  }

  /** Papers that say who trades, with their states; for the condition to be registered. */
  List<LicenceView.Note> registered(UUID place, Page page) {
    return licences.counting(List.of(place)).stream()
        .filter(one -> one.kind().registers())
        .map(
            one ->
                new LicenceView.Note(
                    one.state(page.today()).tone(),
                    page.t(one.kind().textKey()) + ": " + LicenceWords.state(one, page)))
        .toList();
  }

  private LicenceView.LicenceRow row(Licence one, Page page) {
    var next = one.nextOn();
    return new LicenceView.LicenceRow(
        href(one),
        page.t(one.kind().textKey()),
        LicenceWords.number(one),
        one.holder(),
        one.issuer(),
        LicenceWords.term(one, page),
        one.state(page.today()).tone(),
        LicenceWords.state(one, page),
        next == null || one.endedAt() != null
            ? ""
            : page.t("watch.licence.next.on", page.day(next)),
        one.endedAt() == null ? elsewhere(one) : List.of());
  }

  private List<LicenceView.LicenceLink> elsewhere(Licence licence) {
    return licences.elsewhere(licence).stream()
        .map(
            one ->
                new LicenceView.LicenceLink(
                    one.placeName(), LicenceRoutes.PLACES + "/" + one.place()))
        .toList();
  }

  private static String href(Licence licence) {
    return LicenceRoutes.LICENCES + "/" + licence.id();
  }

  /** A paper that was seen bears its day, and one that ends says when. */
  FormDefinition form(RegisteredPlace place, FormVisit visit) {
    Page page = visit.page();
    return FormDefinition.of(
        LicenceRoutes.PLACES + "/" + place.id() + "/giay-phep",
        "watch.licence.enter",
        select("loai", "watch.licence.kind", choices(page, LicenceKind::textKey))
            .empty("watch.licence.kind.choose")
            .wrong("watch.licence-kind-missing"),
        line("so", "watch.licence.number", 60).hinted().missing("watch.licence-number-missing"),
        line("chu", "watch.licence.holder", 300).hinted().missing("watch.licence-holder-missing"),
        line("noi-cap", "watch.licence.issuer", 300).missing("watch.licence-issuer-missing"),
        day("ngay-cap", "watch.licence.issued")
            .hinted()
            .within(null, page.today())
            .wrong("watch.licence-issued")
            .optional(visit.value("thay").equals(LicenceProvenance.CLAIMED.name())),
        day("den-ngay", "watch.licence.until")
            .hinted()
            .wrong("watch.licence-term")
            .optional(!visit.value("khong-thoi-han").isEmpty()),
        tick("khong-thoi-han", "watch.licence.endless"),
        select("nhom", "watch.licence.goods", goods(page))
            .empty("watch.licence.goods.none")
            .unread("watch.goods-group-missing")
            .optional(),
        line("pham-vi", "watch.licence.scope", 500).hinted().optional(),
        radios("thay", "watch.licence.seen", choices(page, LicenceProvenance::textKey))
            .wrong("watch.licence-seen-missing"));
  }

  private List<Choice> goods(Page page) {
    return Choice.of(
        catalogue.goodsGroups(page.today()), one -> one.code(), one -> one.name().in(page.lang()));
  }

  static LicenceWish wish(SubmittedForm sent) {
    return new LicenceWish(
        sent.choice("loai", LicenceKind.class),
        sent.text("so"),
        sent.text("chu"),
        sent.text("noi-cap"),
        sent.dayIfAny("ngay-cap"),
        sent.dayIfAny("den-ngay"),
        sent.tick("khong-thoi-han"),
        sent.text("nhom"),
        sent.text("pham-vi"),
        sent.choice("thay", LicenceProvenance.class));
  }

  ModelAndView written(RegisteredPlace place, FormView form, Page page) {
    return new ModelAndView(
        "watch/licenceForm",
        "entry",
        new LicenceView.LicenceForm(
            place.name(),
            LicenceRoutes.PLACES + "/" + place.id(),
            Arrays.stream(LicenceKind.values())
                .map(
                    kind ->
                        new LicenceView.KindLaws(page.t(kind.textKey()), words.laws(kind, page)))
                .filter(kind -> !kind.laws().isEmpty())
                .toList(),
            form));
  }

  LicenceView.LicenceOne one(Licence licence, Page page, Viewer viewer) {
    List<LicenceCheck> checks = licences.checks(licence.id());
    Map<UUID, String> names = names(licence, checks);
    boolean counts = licence.watched() && licence.endedAt() == null;
    LicenceCheck waits = waits(licence, checks);
    boolean first = waits != null && waits.officer().equals(viewer.officerId());
    return new LicenceView.LicenceOne(
        page.t(licence.kind().textKey()),
        licence.placeName(),
        LicenceRoutes.PLACES + "/" + licence.place(),
        licence.state(page.today()).tone(),
        LicenceWords.state(licence, page),
        facts(licence, names, page),
        words.laws(licence.kind(), page),
        counts ? elsewhere(licence) : List.of(),
        checks.stream().map(check -> check(check, names, page)).toList(),
        counts,
        counts && licence.unread(),
        counts && licence.unread() && !first,
        waits == null || !waits.lifts(),
        waits == null ? "" : page.moment(waits.at()));
  }

  private static @Nullable LicenceCheck waits(Licence licence, List<LicenceCheck> checks) {
    return checks.stream()
        .filter(check -> check.id().equals(licence.toRead()))
        .findFirst()
        .orElse(null);
  }

  private Map<UUID, String> names(Licence licence, List<LicenceCheck> checks) {
    Set<UUID> people = new HashSet<>(Set.of(licence.enteredBy()));
    checks.forEach(
        check -> {
          people.add(check.officer());
          SecondOpinion opinion = check.reading();
          if (opinion != null) {
            people.add(opinion.officer());
          }
        });
    return officers.displayNames(people);
  }

  private List<Fact> facts(Licence licence, Map<UUID, String> names, Page page) {
    var facts = new FactList(page);
    facts.add("watch.licence.number", licence.number());
    facts.add("watch.licence.holder", licence.holder());
    facts.add("watch.licence.issuer", licence.issuer());
    var issued = licence.issuedOn();
    facts.add(
        "watch.licence.issued",
        issued == null ? page.t("watch.licence.unknown") : page.day(issued));
    facts.add("watch.licence.until", LicenceWords.term(licence, page));
    if (!licence.goods().isEmpty()) {
      facts.add("watch.licence.goods", words.goods(licence.goods(), page));
    }
    facts.ifAny("watch.licence.scope", licence.scope());
    facts.add("watch.licence.seen", page.t(licence.seen().textKey()));
    facts.add(
        "watch.place.entered",
        page.moment(licence.enteredAt())
            + " · "
            + who(licence.enteredBy(), licence.agency(), names, page));
    var ended = licence.endedAt();
    if (ended != null) {
      facts.add("watch.licence.ended", page.moment(ended) + " · " + licence.endedWhy());
    }
    return facts.list();
  }

  private LicenceView.Check check(LicenceCheck check, Map<UUID, String> names, Page page) {
    SecondOpinion opinion = check.reading();
    return new LicenceView.Check(
        check.finding().tone(),
        page.t(check.finding().textKey()),
        page.moment(check.at()),
        who(check.officer(), check.agency(), names, page),
        List.of(),
        check.words(),
        "",
        page.t("watch.licence.next.on", page.day(check.nextOn())),
        opinion == null
            ? null
            : read(opinion, who(opinion.officer(), opinion.agency(), names, page), page));
  }

  /** What a second officer said of a check, with words. */
  public static String read(SecondOpinion opinion, String who, Page page) {
    String said =
        page.t(
            opinion.agrees() ? "watch.place.read.agrees" : "watch.place.read.doubts",
            who,
            page.moment(opinion.at()));
    return opinion.words().isEmpty() ? said : said + " · " + opinion.words();
  }

  private String who(UUID officer, String agency, Map<UUID, String> names, Page page) {
    return names.getOrDefault(officer, page.t("watch.somebody"))
        + " · "
        + agencies.asOf(agency, page.today()).map(one -> one.name().in(page.lang())).orElse(agency);
  }

  /** What is written down at a check. */
  static FormDefinition checking(String here, Page page) {
    return FormDefinition.of(
        here + "/kiem-tra",
        "watch.place.check.go",
        radios("ket-qua", "watch.place.finding", choices(page, LicenceFinding::textKey))
            .wrong("watch.finding-missing"),
        FormField.words("ghi-chu", "watch.place.words", 2_000)
            .hint("watch.licence.words.hint")
            .rows(3)
            .later(),
        day("xem-lai", "watch.licence.next")
            .hinted()
            .start(page.today().plusMonths(USUAL_MONTHS).toString())
            .within(page.today().plusDays(1), page.today().plusYears(1))
            .wrong("watch.review-day"));
  }

  /** What a second officer says of the check that waits. */
  FormDefinition reading(Licence licence, String here, Page page) {
    LicenceCheck waits = waits(licence, licences.checks(licence.id()));
    return waits == null
        ? reading(here, true, 0, page)
        : reading(here, !waits.lifts(), waits.number(), page);
  }

  /**
   * What a second officer says of a check.
   *
   * @param signs whether it found signs; else it lifts those of two
   * @param check its number, by which what is sent is known to speak of this one
   */
  public static FormDefinition reading(String here, boolean signs, int check, Page page) {
    String yes = signs ? "watch.place.read.yes" : "watch.place.read.lifted";
    return FormDefinition.of(
            here + "/doc-lai",
            yes,
            line("loi-doc", "watch.place.read.words", 2_000).hint("watch.place.read.hint").later(),
            press(
                "dong-y",
                List.of(
                    Choice.of(SubmittedForm.YES, page.t(yes)),
                    Choice.of(SubmittedForm.NO, page.t("watch.place.read.no")))))
        .on(check);
  }
}
