package vn.chosach.cases.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.signals.life.Reader;
import vn.chosach.tips.Desk;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Moving;
import vn.chosach.tips.Notice;
import vn.chosach.tips.Saying;
import vn.chosach.tips.Step;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/** Tells the reporters behind a case, all of them or none. */
@Component
class TellingDeeds {

  private static final int LONGEST = 4_000;

  private final JdbcClient jdbc;
  private final Tips tips;
  private final IdSource ids;

  TellingDeeds(JdbcClient jdbc, Tips tips, IdSource ids) {
    this.jdbc = jdbc;
    this.tips = tips;
    this.ids = ids;
  }

  Change tell(CaseAct.Tell act, Change.Wish wish, Reader reader) {
    List<UUID> reporters = reporters(wish.file());
    String words = Checks.clean(act.words());
    if (reporters.isEmpty()) {
      return Change.Not.of("cases.nobody-to-tell");
    }
    if (words.length() > LONGEST) {
      return Change.Not.of(Refusal.of("cases.words-too-long", "most", String.valueOf(LONGEST)));
    }
    return Change.unless(
        Checks.words(words)
            .or(
                () ->
                    reporters.stream()
                        .map(tip -> told(tip, act.answer(), words, wish.file(), reader))
                        .flatMap(Optional::stream)
                        .findFirst()),
        () ->
            Change.To.of(
                wish,
                words,
                Delta.added("told", act.answer() ? "answer" : "progress"),
                Delta.added("reporters", reporters.size())));
  }

  private Optional<Refusal> told(
      UUID id, boolean answer, String words, CaseFile file, Reader reader) {
    Tip tip = tips.read(List.of(id), Desk.SIFTING).stream().findFirst().orElse(null);
    if (tip == null) {
      return Optional.of(Refusal.of("cases.reporter-not-yet"));
    }
    return switch (tip.progress().stage()) {
      case RECEIVED, SORTING -> Optional.of(Refusal.of("cases.reporter-not-yet"));
      case VERIFYING -> moved(tip, answer ? Step.ANSWER : Step.HANDLE, words, file, reader);
      case HANDLING ->
          answer ? moved(tip, Step.ANSWER, words, file, reader) : said(tip, words, reader);
      case ANSWERED -> said(tip, words, reader);
    };
  }

  private Optional<Refusal> moved(Tip tip, Step step, String words, CaseFile file, Reader reader) {
    var notice = new Notice(words, file.access().agency(), null);
    return switch (tips.move(
        tip.id(), step, tip.progress().version(), notice, reader.actor(), reader.roles())) {
      case Moving.Moved moved -> Optional.empty();
      case Moving.Refused refused -> Optional.of(refused.refusal());
      case Moving.Overtaken overtaken -> Optional.of(Refusal.of("cases.reporter-moved"));
    };
  }

  private Optional<Refusal> said(Tip tip, String words, Reader reader) {
    var word = new Word(ids.next(), Happening.Kind.TOLD, words, null, null);
    return switch (tips.say(tip.id(), word, reader.actor())) {
      case Saying.Said said -> Optional.empty();
      case Saying.Refused refused -> Optional.of(refused.refusal());
    };
  }

  private List<UUID> reporters(CaseFile file) {
    return jdbc.sql(
            """
            SELECT tip FROM cases.origin
             WHERE case_id = :case AND tip IS NOT NULL AND NOT taken_back ORDER BY joined_at, signal
            """)
        .param("case", file.id())
        .query((row, n) -> row.getObject("tip", UUID.class))
        .list();
  }
}
