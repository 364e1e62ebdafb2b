package vn.chosach.signals.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.web.ItemPage.ActForm;
import vn.chosach.signals.web.ItemPage.ItemEntered;
import vn.chosach.signals.web.ItemPage.MachinePart;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The forms of the acts: what they propose, and the decision that comes back. */
@Component
class ActForms {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final UUID NOWHERE = new UUID(0, 0);

  private final Signals signals;
  private final SignalNames names;

  ActForms(Signals signals, SignalNames names) {
    this.signals = signals;
    this.names = names;
  }

  /** Draws up a form; empty when there is none of that name. */
  Optional<ActForm> form(
      FormWish wish,
      Signal signal,
      @Nullable MachinePart machine,
      Page page,
      ActingOfficer reader) {
    return FormKind.of(wish.act()).map(kind -> form(kind, wish, signal, machine, page, reader));
  }

  private ActForm form(
      FormKind kind,
      FormWish wish,
      Signal signal,
      @Nullable MachinePart machine,
      Page page,
      ActingOfficer reader) {
    ItemEntered entered =
        wish.entered() == null ? proposed(kind, signal, machine, page) : wish.entered();
    String preview = preview(kind, signal.id(), entered, reader);
    return new ActForm(
        kind.slug(),
        wish.seen() == 0 ? signal.version() : wish.seen(),
        entered,
        preview,
        mark(preview),
        wish.note(),
        wish.error(),
        wish.meanwhile(),
        agencies(kind, machine, page),
        kind == FormKind.REFUSE ? whys(page) : List.of(),
        kind == FormKind.SNOOZE ? moments(page) : List.of(),
        kind == FormKind.SPLIT ? procedures(page) : List.of());
  }

  /**
   * The decision that a form asks for; a target that cannot be found is one that nobody has, so
   * that the room itself refuses it.
   */
  Optional<Decision> decision(FormKind kind, ItemEntered entered, ActingOfficer reader) {
    return switch (kind) {
      case ADMIT -> Optional.of(new Decision.Admit(entered.words()));
      case REFER -> Optional.of(new Decision.Refer(entered.agency(), entered.words()));
      case MERGE ->
          Optional.of(new Decision.Merge(target(entered.into(), reader), entered.words()));
      case REFUSE ->
          Arrays.stream(Decision.Why.values())
              .filter(why -> why.name().equals(entered.why()))
              .findFirst()
              .map(why -> new Decision.Refuse(why, entered.door(), entered.words()));
      case ASK -> Optional.of(new Decision.AskMore(entered.words()));
      case SNOOZE, SPLIT, STEER -> Optional.empty();
    };
  }

  /**
   * Words that were proposed for one agency, made to fit the one that was chosen instead; words
   * that the officer changed stay.
   */
  ItemEntered fitted(ItemEntered entered, String proposedFor) {
    boolean untouched =
        !entered.agency().equals(proposedFor)
            && entered
                .words()
                .strip()
                .equals(signals.proposedWords(SignalEvent.REFER, proposedFor).strip());
    return untouched
        ? entered.withWords(signals.proposedWords(SignalEvent.REFER, entered.agency()))
        : entered;
  }

  /**
   * What the reporter would read; {@code null} while nothing is written. A next door that is not
   * written yet shows as an ellipsis.
   */
  @Nullable String preview(FormKind kind, UUID signal, ItemEntered entered, ActingOfficer reader) {
    return decision(kind, entered.door().isBlank() ? entered.withDoor("…") : entered, reader)
        .filter(decision -> !entered.words().isBlank())
        .flatMap(decision -> signals.preview(signal, decision, reader))
        .orElse(null);
  }

  /** Tells one preview from another. */
  static String mark(@Nullable String preview) {
    return preview == null ? "" : Integer.toHexString(preview.hashCode());
  }

  private ItemEntered proposed(
      FormKind kind, Signal signal, @Nullable MachinePart machine, Page page) {
    String agency = first(machine).stream().findFirst().orElse(signal.agency());
    String into =
        machine == null
            ? ""
            : machine.alikes().stream().findFirst().map(ItemPage.Near::number).orElse("");
    String words =
        switch (kind) {
          case REFER -> signals.proposedWords(kind.event(), agency);
          case ADMIT, MERGE, REFUSE, ASK -> signals.proposedWords(kind.event(), signal.agency());
          case SNOOZE, SPLIT, STEER -> "";
        };
    return new ItemEntered(
        words,
        kind == FormKind.STEER ? "" : agency,
        Decision.Why.OUT_OF_SCOPE.name(),
        "",
        into,
        tomorrow(page).toString(),
        second(signal, machine));
  }

  private List<Choice> agencies(FormKind kind, @Nullable MachinePart machine, Page page) {
    return switch (kind) {
      case REFER -> names.receivers(first(machine), page);
      case STEER ->
          Stream.concat(
                  Stream.of(Choice.of("", page.t("signals.form.accused.unknown"))),
                  names.offices(page).stream())
              .toList();
      case ADMIT, MERGE, REFUSE, ASK, SNOOZE, SPLIT -> List.of();
    };
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

  private static List<Choice> procedures(Page page) {
    return Arrays.stream(Procedure.values())
        .map(procedure -> Choice.of(procedure.name(), page.t(procedure.textKey())))
        .toList();
  }

  private static List<String> first(@Nullable MachinePart machine) {
    return machine == null || machine.competence().key().isEmpty()
        ? List.of()
        : List.of(machine.competence().key());
  }

  private UUID target(String number, ActingOfficer reader) {
    return signals
        .numbered(number.strip().toUpperCase(java.util.Locale.ROOT), reader)
        .map(Signal::id)
        .orElse(NOWHERE);
  }

  private static List<Choice> whys(Page page) {
    return Arrays.stream(Decision.Why.values())
        .map(why -> Choice.of(why.name(), page.t(why.textKey())))
        .toList();
  }

  private static List<Choice> moments(Page page) {
    ZonedDateTime now = page.now().atZone(Vietnam.ZONE);
    Instant monday = now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING).toInstant();
    return List.of(
        moment(tomorrow(page), "signals.until.tomorrow", page),
        moment(now.plus(Duration.ofHours(1)).toInstant(), "signals.until.hour", page),
        moment(now.plus(Duration.ofHours(4)).toInstant(), "signals.until.hours", page),
        moment(monday, "signals.until.monday", page));
  }

  private static Instant tomorrow(Page page) {
    return page.now().atZone(Vietnam.ZONE).plusDays(1).with(MORNING).toInstant();
  }

  private static Choice moment(Instant until, String key, Page page) {
    return Choice.of(until.toString(), page.t(key, page.moment(until)));
  }
}
