package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects.PairFile;
import vn.chosach.subjects.Subjects.SubjectFile;
import vn.chosach.subjects.life.Confidence;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.RoleAssertion.RoleWish;
import vn.chosach.subjects.life.RoleKind;
import vn.chosach.subjects.life.SubjectLink;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of subjects. */
final class SubjectForms {

  static final String CHOICE = "ket-luan";
  static final String WORDS = "ly-do";
  static final String PAIRS = "cap";

  private SubjectForms() {}

  /** What may be done with a pair. */
  enum PairVerdict {
    SAME,
    DIFFERENT,
    CONFIRM,
    REFUSE,
    WITHDRAW,
    UNDO;

    String textKey() {
      return "subjects.verdict." + name().toLowerCase(Locale.ROOT);
    }

    /** The act on a judgement; empty for a new one. */
    Optional<LinkEvent> event() {
      return switch (this) {
        case SAME, DIFFERENT -> Optional.empty();
        case CONFIRM -> Optional.of(LinkEvent.CONFIRM);
        case REFUSE -> Optional.of(LinkEvent.REFUSE);
        case WITHDRAW -> Optional.of(LinkEvent.WITHDRAW);
        case UNDO -> Optional.of(LinkEvent.UNDO);
      };
    }

    /**
     * What an officer may choose now. What was sent from an older page may be chosen too, so that
     * the room says what happened meanwhile.
     */
    private static List<PairVerdict> open(
        @Nullable SubjectLink link, ActingOfficer officer, String sent) {
      return Arrays.stream(values())
          .filter(
              one ->
                  now(link, officer).contains(one)
                      || one.event().isPresent() && link != null && sent.equals(one.name()))
          .toList();
    }

    private static List<PairVerdict> now(@Nullable SubjectLink link, ActingOfficer officer) {
      if (link == null) {
        return List.of(SAME, DIFFERENT);
      }
      if (link.state() == LinkState.STANDING) {
        return List.of(UNDO);
      }
      return link.officer().equals(officer.actor().id())
          ? List.of(WITHDRAW)
          : List.of(CONFIRM, REFUSE);
    }
  }

  /**
   * The verdict on a pair.
   *
   * @param sent what was chosen; empty where the form is only drawn
   */
  static FormDefinition verdict(PairFile file, ActingOfficer officer, String sent, Page page) {
    FormDefinition form =
        FormDefinition.of(
            SubjectRoutes.pair(file.one().id(), file.other().id()),
            "subjects.judge.go",
            choice(page, PairVerdict.open(file.link().orElse(null), officer, sent)),
            why());
    return file.link().map(link -> form.on(link.version())).orElse(form);
  }

  private static FormField choice(Page page, List<PairVerdict> open) {
    return select(CHOICE, "subjects.field.verdict", choices(page, PairVerdict::textKey, open))
        .missing("subjects.verdict-missing");
  }

  private static FormField why() {
    return words(WORDS, "subjects.field.why", 2_000).hinted().missing("subjects.words-missing");
  }

  /** One verdict for pairs of a kind; to agree with what waits is to confirm it. */
  static FormDefinition many(SubjectKind kind, List<Choice> pairs, Page page) {
    return FormDefinition.of(
        SubjectRoutes.QUEUE + "/" + kind,
        "subjects.judge.go",
        ticks(PAIRS, "subjects.field.pairs", pairs).missing("subjects.pairs-missing").needed(),
        choice(page, List.of(PairVerdict.SAME, PairVerdict.DIFFERENT)),
        why());
  }

  private static List<Choice> beside(SubjectFile file, Page page) {
    return Choice.of(
        file.beside(),
        one -> one.id(),
        one -> page.t(one.kind().textKey()) + " " + one.name() + " · " + one.number());
  }

  static FormDefinition role(SubjectFile file, Page page) {
    return FormDefinition.of(
        SubjectRoutes.page(file.of().id()) + "/vai-tro",
        "subjects.role.go",
        select(
                "vu",
                "subjects.field.member",
                Choice.of(
                    file.members(), one -> one.id(), one -> one.number() + " · " + one.name()))
            .start(file.members().getFirst().id().toString()),
        select("vai-tro", "subjects.field.role", choices(page, RoleKind::textKey))
            .missing("subjects.role-missing"),
        select("voi", "subjects.field.target", beside(file, page)).hinted().optional(),
        line("nguon", "subjects.field.source", 300).hinted().missing("subjects.source-missing"),
        select("tin-cay", "subjects.field.confidence", choices(page, Confidence::textKey))
            .missing("subjects.confidence-missing"),
        words("ghi-chu", "subjects.field.words", 2_000).optional(),
        day("den-ngay", "subjects.field.until").start(page.today().plusMonths(6).toString()));
  }

  static RoleWish wish(SubmittedForm sent) {
    String target = sent.textIfAny("voi");
    return new RoleWish(
        sent.id("vu"),
        sent.choiceIfAny("vai-tro", RoleKind.class),
        target == null ? null : UUID.fromString(target),
        sent.text("nguon"),
        sent.choiceIfAny("tin-cay", Confidence.class),
        sent.text("ghi-chu"),
        sent.dayIfAny("den-ngay"));
  }

  static FormDefinition retract(UUID subject, UUID role) {
    return FormDefinition.of(
        SubjectRoutes.page(subject) + "/vai-tro/" + role,
        "subjects.role.retract",
        words(WORDS, "subjects.field.why", 2_000).missing("subjects.words-missing"));
  }

  /** Writes a diagram into a case. */
  static FormDefinition note(String address) {
    return FormDefinition.of(
        address,
        "subjects.picture.note",
        line("vu", "subjects.field.case", 40).hinted(),
        words("loi", "subjects.field.note", 2_000).optional());
  }
}
