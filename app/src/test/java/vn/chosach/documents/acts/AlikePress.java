package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.reading.DrawnPaper;

/**
 * The press of the program, for fixtures that sign the same paper of hundreds of cases. Each paper
 * that says something new is drawn, checked and printed; one that differs from a paper before it in
 * nothing but words with digits (numbers, days, names that a test made) is taken as in order like
 * that one, and has its file, be its signatory, its letterhead or its template of the hour another.
 * The acts themselves, what they write and what they refuse, are those of the program; and papers
 * that a test submits or signs by itself, or by the screens, are never taken so: {@code
 * SignedPapersTest}, {@code SignedMinutesTest}, {@code EveryPaperTest}, {@code DocumentsTest},
 * {@code DigitalSignatureTest}, {@code ActsThatBindWalkTest}.
 */
@Component
@Primary
public class AlikePress extends PaperPress {

  private static final int KEPT = 60;
  private static final ThreadLocal<Boolean> FIXTURE = ThreadLocal.withInitial(() -> false);

  private final Set<Likeness> inOrder = ConcurrentHashMap.newKeySet();
  private final Map<Likeness, DrawnPaper> files =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Likeness, DrawnPaper> eldest) {
              return size() > KEPT;
            }
          });

  AlikePress(
      JdbcClient jdbc,
      Letterheads heads,
      SigningRights rights,
      PaperTemplates templates,
      CheckpointLine checkpoint,
      InstantSource time) {
    super(jdbc, heads, rights, templates, checkpoint, time);
  }

  /** A paper whose words, but for those with digits, were there before. */
  private record Likeness(String words, LocalDate day, List<String> mark) {

    static Likeness of(Drafting drafting, LocalDate day, List<String> mark) {
      return new Likeness(drafting.toString().replaceAll("\\S*\\d\\S*", "#"), day, mark);
    }
  }

  /** Carries out an act of a fixture. */
  public static <T> T alike(Supplier<T> act) {
    FIXTURE.set(true);
    try {
      return act.get();
    } finally {
      FIXTURE.set(false);
    }
  }

  @Override
  List<Deviation> deviations(Document document, Drafting drafting, UUID right, LocalDate day) {
    Likeness like = Likeness.of(drafting, day, List.of());
    if (FIXTURE.get() && document.corrects() == null && inOrder.contains(like)) {
      return List.of();
    }
    List<Deviation> found = super.deviations(document, drafting, right, day);
    if (found.isEmpty()) {
      inOrder.add(like);
    }
    return found;
  }

  @Override
  DrawnPaper drawn(
      Drafting drafting,
      @Nullable UUID right,
      @Nullable Integer number,
      @Nullable LocalDate day,
      List<String> mark,
      @Nullable String line) {
    if (!FIXTURE.get() || day == null || mark.isEmpty()) {
      return super.drawn(drafting, right, number, day, mark, line);
    }
    Likeness like = Likeness.of(drafting, day, mark);
    DrawnPaper known = files.get(like);
    if (known == null) {
      known = super.drawn(drafting, right, number, day, mark, line);
      files.put(like, known);
    }
    return known;
  }
}
