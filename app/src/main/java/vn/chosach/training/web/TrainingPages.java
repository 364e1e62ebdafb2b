package vn.chosach.training.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowList.RowCell;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training;
import vn.chosach.training.Training.ClassFile;
import vn.chosach.training.desk.ClassRepository.ClassPart;
import vn.chosach.training.desk.ReadyCourses;
import vn.chosach.training.life.Attendee;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TestQuestion;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.TrainingClass.ClassTrainer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages of training. */
@Component
record TrainingPages(Training training, TrainingNames names, ReadyCourses courses)
    implements RowDesk {

  static boolean opens(ActingOfficer officer) {
    return officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(
        TrainingRoutes.CLASSES, "training.title", "training.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "training.field.title", "training.fact.when", "training.fact.agency", "training.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    ClassPart part = ListSheet.part(ClassPart.values(), asked, ClassPart.AHEAD);
    RowSlice<TrainingClass> slice = training.page(part, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("training.title"),
        page.t("training.lede"),
        opens(officer)
            ? List.of(Choice.of(TrainingRoutes.OPENING, page.t("training.open")))
            : List.of(),
        links(officer, page),
        RowList.counted(
            ClassPart.values(),
            part,
            "training.part.",
            TrainingRoutes.CLASSES,
            page,
            one -> training.page(one, 0, 1, officer).count()),
        slice.rows().stream().map(one -> row(one, page)).toList(),
        page.t("training.none"),
        slice.count());
  }

  /** Needs, plans, and for who may open a class the courses that ship with the program. */
  private List<Choice> links(ActingOfficer officer, Page page) {
    return Stream.concat(
            Stream.of(
                Choice.of(TrainingRoutes.NEEDS, page.t("training.needs")),
                Choice.of(StaffRoutes.PLANS, page.t("training.plans"))),
            courses.all().stream()
                .filter(one -> opens(officer))
                .map(
                    one ->
                        Choice.of(
                            TrainingRoutes.OPENING + "?khoa=" + one.key(),
                            page.t("training.ready", one.title()))))
        .toList();
  }

  private ListedRow row(TrainingClass one, Page page) {
    return new ListedRow(
        TrainingRoutes.page(one.number()),
        one.title(),
        page.t(one.kind().textKey()),
        one.number(),
        List.of(
            new RowCell(when(one, page), one.place()),
            new RowCell(names.agency(one.agency(), page), "")),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  static Tone tone(ClassState state) {
    return switch (state) {
      case DRAFT -> Tone.NONE;
      case ANNOUNCED -> Tone.CARE;
      case HELD -> Tone.OK;
      case CALLED_OFF -> Tone.WARN;
    };
  }

  static String when(TrainingClass one, Page page) {
    return one.begins().equals(one.ends())
        ? page.day(one.begins())
        : page.day(one.begins()) + " – " + page.day(one.ends());
  }

  TrainingView.ClassPage one(ClassFile file, ActingOfficer officer, Page page) {
    TrainingClass one = file.of();
    boolean organiser = file.organiser();
    boolean over = one.state() == ClassState.HELD;
    boolean answered = file.own().filter(each -> each.score() != null).isPresent();
    return new TrainingView.ClassPage(
        RowPage.of(
            one,
            one.title(),
            tone(one.state()),
            one.state().textKey(),
            file.waiting().map(PreparedPaper::document),
            RowDeed.buttons(
                ClassDeed.values(),
                deed -> deed.open(file, officer, page.today()),
                TrainingRoutes.page(one.number()),
                page),
            names,
            page),
        facts(file, organiser, page),
        file.code().isPresent() ? TrainingRoutes.page(one.number()) + "/ma-diem-danh" : null,
        file.own().map(each -> own(each, one, page)).orElse(List.of()),
        one.invitations().stream().map(unit -> unit(unit, one, page)).toList(),
        file.attendees().stream().map(each -> person(each, page)).toList(),
        organiser || over || answered ? questions(one) : List.of(),
        organiser
            ? file.attendees().stream()
                .map(Attendee::opinion)
                .filter(words -> !words.isEmpty())
                .toList()
            : List.of());
  }

  private List<Fact> facts(ClassFile file, boolean organiser, Page page) {
    TrainingClass one = file.of();
    var facts = new FactList(page);
    facts.add("training.field.kind", page.t(one.kind().textKey()));
    facts.add("training.fact.when", when(one, page));
    facts.add("training.field.place", one.place());
    facts.add("training.fact.agency", names.agency(one.agency(), page));
    if (one.teachers().isEmpty()) {
      facts.add("training.field.trainers", one.trainers());
    }
    for (ClassTrainer each : one.teachers()) {
      facts.add("training.field.trainers", trainer(each, one, page));
    }
    facts.add("training.field.programme", one.programme());
    facts.add("training.field.names-by", page.day(one.namesBy()));
    Integer level = one.level();
    if (level != null) {
      facts.add(
          "training.fact.skill",
          names.skill(one.skill(), page) + ", " + page.t("training.level." + level));
    }
    if (!one.test().isEmpty()) {
      facts.add(
          "training.fact.test", page.t("training.fact.test.of", one.test().size(), one.pass()));
    }
    String decision = one.decision();
    if (decision != null) {
      facts.add("training.fact.decision", decision + ", " + page.day(one.decidedOn()));
    }
    facts.ifAny("training.field.report", one.report());
    OptionalDouble mean =
        file.attendees().stream()
            .map(Attendee::mark)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .average();
    if (organiser && mean.isPresent()) {
      facts.add(
          "training.fact.marks",
          page.t(
              "training.fact.marks.of",
              String.format(page.lang().locale(), "%.1f", mean.getAsDouble()),
              file.attendees().stream().filter(each -> each.mark() != null).count()));
    }
    return facts.list();
  }

  /** An officer with the skill that the class teaches, as the profile has it; others with proof. */
  private String trainer(ClassTrainer each, TrainingClass one, Page page) {
    UUID officer = each.officer();
    if (officer == null) {
      return each.name() + ", " + each.from() + " · " + page.t("training.proof", each.paper());
    }
    int level = names.level(officer, one.skill(), page.today());
    return names.officer(officer, page)
        + (level == 0 ? "" : " · " + page.t("training.level." + level));
  }

  private static List<Fact> own(Attendee each, TrainingClass one, Page page) {
    var facts = new FactList(page);
    facts.add("training.own.days", page.t("training.days-of", each.days().size(), one.days()));
    Integer score = each.score();
    if (score != null) {
      facts.add("training.own.score", page.t("training.score", score));
    }
    String certificate = each.certificate();
    if (certificate != null) {
      facts.link(
          "training.own.certificate",
          certificate,
          TrainingRoutes.CERTIFICATE + "?so=" + certificate);
    }
    return facts.list();
  }

  private TrainingView.Unit unit(TrainingClass.Invitation unit, TrainingClass one, Page page) {
    Boolean comes = unit.comes();
    boolean silent = comes == null && page.today().isAfter(one.namesBy());
    return new TrainingView.Unit(
        names.agency(unit.agency(), page),
        unit.seats(),
        comes == null ? silent ? Tone.WARN : Tone.NONE : comes ? Tone.OK : Tone.CARE,
        page.t(
            comes == null
                ? silent ? "training.unit.silent" : "training.unit.waits"
                : comes ? "training.unit.comes" : "training.unit.declines"),
        unit.words());
  }

  private TrainingView.Person person(Attendee each, Page page) {
    Integer score = each.score();
    String listed =
        each.listed().isEmpty() ? "" : " (" + page.t("training.listed", each.listed().size()) + ")";
    return new TrainingView.Person(
        names.officer(each.officer(), page),
        names.agency(each.agency(), page),
        String.join(", ", each.days().stream().map(page::day).toList()) + listed,
        score == null ? "" : page.t("training.score", score),
        Objects.requireNonNullElse(each.certificate(), ""));
  }

  private static List<TrainingView.Question> questions(TrainingClass one) {
    return IntStream.range(0, one.test().size())
        .mapToObj(
            n -> {
              TestQuestion asked = one.test().get(n);
              return new TrainingView.Question(
                  n + 1,
                  asked.words(),
                  asked.options(),
                  asked.options().get(asked.right() - 1),
                  asked.why());
            })
        .toList();
  }

  List<TrainingView.NeedRow> needs(Page page) {
    return training.needs().stream()
        .map(
            one ->
                new TrainingView.NeedRow(
                    one.topic(),
                    one.people(),
                    names.agency(one.agency(), page),
                    one.words(),
                    page.moment(one.at())))
        .toList();
  }

  /** What everybody learns of a certificate; not whose it is. */
  TrainingView.CertificatePage certificate(String asked, Page page) {
    String number = asked.strip().toUpperCase(Locale.ROOT);
    return new TrainingView.CertificatePage(
        number,
        training
            .certified(number)
            .map(
                one ->
                    List.of(
                        Fact.of(page.t("training.field.title"), one.title()),
                        Fact.of(page.t("training.fact.when"), when(one, page)),
                        Fact.of(page.t("training.fact.agency"), names.agency(one.agency(), page))))
            .orElse(List.of()));
  }
}
