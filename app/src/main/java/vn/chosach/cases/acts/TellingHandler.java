package vn.chosach.cases.acts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/**
 * Tells the reporters behind a case, all of them or none. A case may be about one part of a letter:
 * then its result is told as words, and the letter counts as answered only when every other part of
 * it has ended too.
 */
@Component
record TellingHandler(JdbcClient jdbc, Tips tips, Signals signals, CaseClocks clocks, IdSource ids)
    implements CaseHandler {

  private static final int LONGEST = 4_000;
  private static final Set<SignalState> DECIDED =
      EnumSet.of(SignalState.ADMITTED, SignalState.REFERRED);

  /** A report behind the case, with the signals of it that the case is about. */
  private record Behind(UUID tip, List<UUID> signals) {}

  @Override
  public List<Handled<?>> handled() {
    return List.of(Handled.of(CaseAct.Tell.class, this::tell, CaseEvent.TELL));
  }

  Effect<CaseFile, List<Delta>> tell(CaseAct.Tell act, CaseWish wish) {
    ActingOfficer reader = wish.who();
    List<Behind> reporters = reporters(wish.file());
    String words = CaseChecks.clean(act.words());
    if (reporters.isEmpty()) {
      return Effect.refused("cases.nobody-to-tell");
    }
    if (words.length() > LONGEST) {
      return Effect.refused(Refusal.of("cases.words-too-long", "most", String.valueOf(LONGEST)));
    }
    return Effect.unless(
        CaseChecks.words(words)
            .or(
                () ->
                    reporters.stream()
                        .map(behind -> told(behind, act.answer(), words, wish.file(), reader))
                        .flatMap(Optional::stream)
                        .findFirst()),
        () -> {
          if (act.answer()) {
            clocks.met(wish.file(), Set.of("HS.RESULT"), wish.now(), wish.actor());
          }
          return wish.done(
              words,
              Delta.added("told", act.answer() ? "answer" : "progress"),
              Delta.added("reporters", reporters.size()));
        });
  }

  private Optional<Refusal> told(
      Behind behind, boolean answer, String words, CaseFile file, ActingOfficer reader) {
    Tip tip = tips.read(List.of(behind.tip()), TipDesk.SIFTING).stream().findFirst().orElse(null);
    if (tip == null) {
      return Optional.of(Refusal.of("cases.reporter-not-yet"));
    }
    return switch (tip.progress().stage()) {
      case RECEIVED, SORTING -> Optional.of(Refusal.of("cases.reporter-not-yet"));
      case VERIFYING, HANDLING ->
          answer
              ? concluded(behind, reader).or(() -> result(tip, behind, words, file, reader))
              : progress(tip, words, file, reader);
      case ANSWERED -> said(tip, words, reader);
    };
  }

  private Optional<Refusal> progress(Tip tip, String words, CaseFile file, ActingOfficer reader) {
    return tip.progress().stage() == Stage.VERIFYING
        ? moved(tip, TipStep.HANDLE, words, file, reader)
        : said(tip, words, reader);
  }

  private Optional<Refusal> result(
      Tip tip, Behind behind, String words, CaseFile file, ActingOfficer reader) {
    boolean others =
        signals
            .read(behind.signals().getFirst(), asTheDesk(reader))
            .filter(sheet -> !sheet.letter().lastOpen())
            .isPresent();
    return others
        ? progress(tip, words, file, reader)
        : moved(tip, TipStep.ANSWER, words, file, reader);
  }

  /** Notes at each signal that its reporter knows the result. */
  private Optional<Refusal> concluded(Behind behind, ActingOfficer reader) {
    return behind.signals().stream()
        .flatMap(signal -> signals.read(signal, asTheDesk(reader)).stream())
        .map(Sheet::signal)
        .filter(signal -> DECIDED.contains(signal.state()))
        .map(
            signal ->
                signals.handle(
                    signal.id(), new DeskAct.Conclude(), signal.version(), asTheDesk(reader)))
        .<Refusal>mapMulti(
            (decided, refusals) -> {
              switch (decided) {
                case ActOutcome.Done<SignalActed>(SignalActed done) -> {}
                case ActOutcome.Refused<SignalActed> refused -> refusals.accept(refused.refusal());
                case ActOutcome.Overtaken<SignalActed> overtaken ->
                    refusals.accept(Refusal.of("cases.reporter-moved"));
                case ActOutcome.Waiting<SignalActed> waiting ->
                    throw new IllegalStateException(waiting.toString());
              }
            })
        .findFirst();
  }

  /** Whether this officer may tell was decided at the case; at the signal it is only noted. */
  private static ActingOfficer asTheDesk(ActingOfficer reader) {
    return new ActingOfficer(reader.actor(), Set.of(Role.STANDING_OFFICE));
  }

  private Optional<Refusal> moved(
      Tip tip, TipStep tipStep, String words, CaseFile file, ActingOfficer reader) {
    var tipNotice = new TipNotice(words, file.access().agency(), null);
    return switch (tips.move(
        tip.id(), tipStep, tip.progress().version(), tipNotice, reader.actor(), reader.roles())) {
      case TipMoveOutcome.TipMoved moved -> Optional.empty();
      case TipMoveOutcome.TipMoveRefused refused -> Optional.of(refused.refusal());
      case TipMoveOutcome.Overtaken overtaken -> Optional.of(Refusal.of("cases.reporter-moved"));
    };
  }

  private Optional<Refusal> said(Tip tip, String words, ActingOfficer reader) {
    var word = new Word(ids.next(), Happening.HappeningKind.TOLD, words, null, null);
    return tips.say(tip.id(), word, reader.actor()).whyNot();
  }

  private List<Behind> reporters(CaseFile file) {
    return jdbc.sql(
            """
            SELECT tip, array_agg(signal ORDER BY signal) AS signals FROM cases.origin
             WHERE case_id = :case AND tip IS NOT NULL AND NOT taken_back
             GROUP BY tip ORDER BY min(joined_at), tip
            """)
        .param("case", file.id())
        .query(Behind.class)
        .list();
  }
}
