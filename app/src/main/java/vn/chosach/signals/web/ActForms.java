package vn.chosach.signals.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.web.ItemPage.MachinePart;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/**
 * The form of each act on a signal: what it asks for and proposes, and the act that comes of it.
 */
@Component
record ActForms(Signals signals, SignalNames names) {

  /** Signal that opens afterwards. */
  static final String NEXT = "tiep";

  /** Asks only to see what the reporter would read. */
  static final String LOOK = "xem-thu";

  /** Which preview the officer has seen. */
  static final String SEEN = "da-xem";

  /** For which agency the words were proposed. */
  static final String PROPOSED_FOR = "mau";

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  static final int WORDS = 3500;
  private static final int REASON = 2000;
  private static final int REMARK = 4000;
  private static final Map<String, String> MENDS =
      Map.of(
          "signals.unknown-agency", "co-quan",
          "signals.own-agency", "co-quan",
          "signals.unknown-target", "vao",
          "signals.target-is-itself", "vao",
          "signals.target-merged", "vao",
          "signals.target-refused", "vao",
          "signals.crime-never-refused", "ly-do",
          "signals.next-door-missing", "noi-khac",
          "signals.words-too-long", "loi",
          "signals.unknown-moment", "den");
  private static final Map<String, String> MENDS_SETTLING =
      Map.of("signals.settle-reason-missing", "ly-do");

  /**
   * Declares a form.
   *
   * @param machine what it proposes first; {@code null} for nothing
   */
  FormDefinition form(
      FormKind kind, Signal signal, @Nullable MachinePart machine, InboxFilter filter, Page page) {
    String button =
        switch (kind) {
          case SETTLE -> "signals.procedure.settle";
          case REMARK -> "signals.remark.add";
          case TAKE -> "signals.act.take";
          case RELEASE -> "signals.act.release";
          case ADMIT, REFER, MERGE, REFUSE, ASK, SNOOZE, SPLIT, STEER ->
              "signals.form." + kind.slug() + ".go";
        };
    var fields = new ArrayList<>(fields(kind, signal, machine, page));
    if (kind.leaves()) {
      fields.add(hidden(NEXT, ""));
    }
    return FormDefinition.of(filter.send(signal.id(), kind.slug()), button, fields)
        .on(signal.version())
        .mending(kind == FormKind.SETTLE ? MENDS_SETTLING : MENDS);
  }

  private List<FormField> fields(
      FormKind kind, Signal signal, @Nullable MachinePart machine, Page page) {
    String lead = machine == null ? "" : machine.competence().key();
    String agency = lead.isEmpty() ? signal.agency() : lead;
    return switch (kind) {
      case ADMIT, ASK -> told(signals.words(kind.event(), signal.procedure(), signal.agency()));
      case REFER ->
          told(
              signals.words(kind.event(), signal.procedure(), agency),
              select("co-quan", "signals.form.agency", names.receivers(List.of(lead), page))
                  .empty(null)
                  .start(agency),
              hidden(PROPOSED_FOR, agency),
              words("loi-nhan", "signals.form.note", REASON).hinted().rows(2).optional());
      case MERGE ->
          told(
              signals.words(kind.event(), signal.procedure(), signal.agency()),
              line("vao", "signals.form.into").hinted().start(near(machine)).autocomplete("off"));
      case REFUSE ->
          told(
              signals.words(kind.event(), signal.procedure(), signal.agency()),
              select("ly-do", "signals.form.why", choices(page, Decision.Why::textKey))
                  .empty(null)
                  .start(Decision.Why.OUT_OF_SCOPE.name()),
              line("noi-khac", "signals.form.door", 300)
                  .hinted()
                  .missing("signals.next-door-missing")
                  .autocomplete("off"));
      case SNOOZE ->
          List.of(select("den", "signals.form.until", moments(page)).hinted().empty(null).open());
      case SPLIT ->
          List.of(
              procedure("signals.form.part.procedure", page).start(second(signal, machine)),
              words("loi", "signals.form.part.excerpt", REASON)
                  .hinted()
                  .missing("signals.excerpt-missing")
                  .rows(3));
      case STEER ->
          List.of(
              select("co-quan", "signals.form.accused", names.offices(page))
                  .empty("signals.form.accused.unknown")
                  .optional(),
              words("loi", "signals.form.steer.reason", REASON)
                  .hint("signals.form.steer.hint")
                  .missing("signals.steer-reason-missing")
                  .rows(3));
      case TAKE, RELEASE -> List.of();
      case SETTLE ->
          List.of(
              procedure("signals.procedure.label", page).start(signal.procedure().name()),
              line("ly-do", "signals.procedure.reason", REASON)
                  .hinted()
                  .autocomplete("off")
                  .optional());
      case REMARK ->
          List.of(
              words("ghi-chu", "signals.remark.label", REMARK)
                  .hint("signals.remark.hint")
                  .missing("signals.comment-missing")
                  .rows(2));
    };
  }

  /** A decision: its own fields, the words for the reporter, and which of them were seen. */
  private static List<FormField> told(String begin, FormField... own) {
    var fields = new ArrayList<>(List.of(own));
    fields.add(
        words("loi", "signals.form.words", WORDS)
            .start(begin)
            .missing("signals.words-missing")
            .rows(3));
    fields.add(hidden(SEEN, ""));
    fields.add(hidden(LOOK, ""));
    return fields;
  }

  private static FormField procedure(String label, Page page) {
    return select("thu-tuc", label, choices(page, Procedure::textKey)).empty(null);
  }

  /** What a form asks for that is no decision. */
  static DeskAct act(FormKind kind, SubmittedForm sent, UUID officer) {
    return switch (kind) {
      case SNOOZE -> new DeskAct.Snooze(Objects.requireNonNull(until(sent)));
      case SPLIT -> new DeskAct.Split(sent.choice("thu-tuc", Procedure.class), sent.text("loi"));
      case STEER -> new DeskAct.Steer(sent.text("loi"), sent.textIfAny("co-quan"));
      case TAKE -> new DeskAct.Assign(officer);
      case RELEASE -> new DeskAct.Assign(null);
      case SETTLE ->
          new DeskAct.Settle(sent.choice("thu-tuc", Procedure.class), sent.text("ly-do"));
      case REMARK -> new DeskAct.Comment(sent.text("ghi-chu"));
      case ADMIT, REFER, MERGE, REFUSE, ASK -> throw new IllegalArgumentException(kind.slug());
    };
  }

  /**
   * Reads a form. Words that were proposed for one agency are made to fit the one that was chosen
   * instead; words that the officer changed stay.
   */
  SubmittedForm read(FormKind kind, Signal signal, InboxFilter filter, FormVisit visit) {
    String was = visit.value(PROPOSED_FOR);
    String now = visit.value("co-quan");
    String words = visit.value("loi").replace("\r\n", "\n");
    boolean proposed =
        kind == FormKind.REFER
            && !was.isEmpty()
            && !was.equals(now)
            && words
                .strip()
                .equals(signals.words(SignalEvent.REFER, signal.procedure(), was).strip());
    Page page = visit.page();
    FormDefinition form = form(kind, signal, null, filter, page);
    SubmittedForm sent =
        proposed
            ? visit.read(
                form, Map.of("loi", signals.words(SignalEvent.REFER, signal.procedure(), now)))
            : visit.read(form);
    if (kind == FormKind.SNOOZE && until(sent) == null) {
      sent.wrong("den", page.t("signals.form.choose"));
    }
    return sent;
  }

  private static @Nullable Instant until(SubmittedForm sent) {
    try {
      return Instant.parse(sent.text("den"));
    } catch (DateTimeException notAMoment) {
      return null;
    }
  }

  private static String near(@Nullable MachinePart machine) {
    return machine == null
        ? ""
        : machine.alikes().stream().findFirst().map(ItemPage.Near::number).orElse("");
  }

  /** The procedure that is proposed besides the one of the whole. */
  private static String second(Signal signal, @Nullable MachinePart machine) {
    return machine == null
        ? ""
        : machine.procedures().stream()
            .map(ItemPage.Proposal::value)
            .filter(procedure -> !procedure.equals(signal.procedure().name()))
            .findFirst()
            .orElse("");
  }

  private static List<Choice> moments(Page page) {
    ZonedDateTime now = page.now().atZone(Vietnam.ZONE);
    Instant tomorrow = now.plusDays(1).with(MORNING).toInstant();
    Instant monday = now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING).toInstant();
    return List.of(
        moment(tomorrow, "signals.until.tomorrow", page),
        moment(now.plus(Duration.ofHours(1)).toInstant(), "signals.until.hour", page),
        moment(now.plus(Duration.ofHours(4)).toInstant(), "signals.until.hours", page),
        moment(monday, "signals.until.monday", page));
  }

  private static Choice moment(Instant until, String key, Page page) {
    return Choice.of(until.toString(), page.t(key, page.moment(until)));
  }
}
