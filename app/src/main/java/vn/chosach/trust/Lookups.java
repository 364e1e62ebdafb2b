package vn.chosach.trust;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.trust.rating.LookupMarks;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/**
 * The door of the look-up. Every question costs the same, whatever is known: the marks of what was
 * read are computed and asked for in the same one statement. Nothing of a question is written
 * anywhere. So many at once are answered; whoever comes beyond waits a moment and is then asked to
 * come again, whoever it is: no address of a visitor is looked at.
 */
@Service
public class Lookups {

  /** Letters that may be pasted. */
  public static final int LONGEST = 20_000;

  /** Identifiers that one question may ask about; a list is no question. */
  public static final int MOST = 12;

  private static final int AT_ONCE = 16;
  private static final int WAITS_MILLIS = 400;

  private final PublicKnowledgeRepository repository;
  private final LookupMarks marks;
  private final InstantSource clock;
  final Semaphore places = new Semaphore(AT_ONCE);
  private final LongAdder answers = new LongAdder();
  private final LongAdder turnedAway = new LongAdder();

  Lookups(PublicKnowledgeRepository repository, LookupMarks marks, InstantSource clock) {
    this.repository = repository;
    this.marks = marks;
    this.clock = clock;
  }

  /** How many questions came, and nothing of any of them. */
  @Bean
  static MachineFigures lookupFigures(Lookups lookups) {
    return () ->
        List.of(
            MachineFigure.of("chosach_lookups_total", lookups.answers.sum()),
            MachineFigure.of("chosach_lookups_turned_away_total", lookups.turnedAway.sum()));
  }

  /** Reads what was pasted and tells what is public about it. */
  public LookupAnswer ask(String pasted) {
    if (Folding.blank(pasted)) {
      return new LookupAnswer.NotAsked(Refusal.of("trust.nothing-typed"));
    }
    if (pasted.codePointCount(0, pasted.length()) > LONGEST) {
      return new LookupAnswer.NotAsked(
          Refusal.of("trust.too-long", "most", String.valueOf(LONGEST)));
    }
    if (!admitted()) {
      turnedAway.increment();
      return new LookupAnswer.NotAsked(Refusal.of("trust.busy"));
    }
    answers.increment();
    try {
      return answered(pasted);
    } finally {
      places.release();
    }
  }

  private boolean admitted() {
    try {
      return places.tryAcquire(WAITS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private LookupAnswer answered(String pasted) {
    Map<String, Identifier> read = new LinkedHashMap<>();
    for (Identifier one : IdentifierScan.of(pasted).identifiers()) {
      read.putIfAbsent(one.kind() + ":" + one.key(), one);
    }
    List<Identifier> asked = read.values().stream().limit(MOST).toList();
    Map<Identifier, List<byte[]>> marked = marks.of(asked);
    LocalDate today = Vietnam.dayOf(clock.instant());
    Map<Identifier, PublicKnowledgeRepository.Known> known = repository.known(marked, today);
    var lines = new ArrayList<LookupLine>();
    for (Identifier one : asked) {
      lines.add(line(one, pasted.substring(one.start(), one.end()), known));
    }
    return new LookupAnswer.Found(lines, read.size() - asked.size());
  }

  private static LookupLine line(
      Identifier one, String written, Map<Identifier, PublicKnowledgeRepository.Known> all) {
    LookupLine.Standing standing = standing(one);
    var known = all.getOrDefault(one, PublicKnowledgeRepository.Known.NOTHING);
    return standing == LookupLine.Standing.LOOKED_UP
        ? new LookupLine(one, written, standing, known.facts(), known.band(), known.lastMonth())
        : new LookupLine(one, written, standing, List.of(), null, null);
  }

  private static LookupLine.Standing standing(Identifier one) {
    if (one.kind() == IdentifierKind.CITIZEN_NUMBER) {
      return LookupLine.Standing.CITIZEN;
    }
    return one.ofPlatformItself() ? LookupLine.Standing.PLATFORM : LookupLine.Standing.LOOKED_UP;
  }
}
