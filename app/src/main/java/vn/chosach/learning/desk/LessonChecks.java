package vn.chosach.learning.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Refusal;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonBody;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonPart;
import vn.chosach.learning.life.LessonWish;

/** What a text must be before anybody looks at it. */
@Component
record LessonChecks(Catalogue catalogue, LessonRepository repository) {

  private static final int SHORTEST_TITLE = 5;
  private static final int SHORTEST_SUMMARY = 50;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 320;
  private static final int FEWEST_ANSWERS = 2;
  private static final int MOST_ANSWERS = 4;
  private static final int LONGEST_TIME = 366;

  /** Nine digits in a row, or an address that no body of the state has. */
  private static final Pattern SOMEBODY =
      Pattern.compile("(?i)(?:\\d[ .-]?){9,}|\\b(?:https?://|www\\.)(?![\\w.-]*\\.gov\\.vn)");

  /** The first thing that is wrong, in the order of the form. */
  Optional<Refusal> of(LessonKind kind, LessonWish wish, LocalDate today) {
    return body(kind, wish.vi(), "learning.")
        .or(() -> body(kind, wish.en(), "learning.english-"))
        .or(() -> Refusal.when(differs(kind, wish), "learning.lines-differ"))
        .or(() -> Refusal.when(names(kind, wish), "learning.names-somebody"))
        .or(
            () ->
                Refusal.when(kind == LessonKind.QUESTION && wrong(wish), "learning.right-unknown"))
        .or(() -> Refusal.when(unknownLaw(wish.bases()), "learning.unknown-law"))
        .or(() -> Refusal.when(unknownGuide(wish.see()), "learning.unknown-guide"))
        .or(() -> Refusal.when(noDay(wish, today), "learning.review-out-of-range"));
  }

  private static Optional<Refusal> body(LessonKind kind, LessonBody body, String prefix) {
    return Refusal.when(
            outside(body.title(), SHORTEST_TITLE, LessonKind.LONGEST_TITLE),
            prefix + "title-out-of-range")
        .or(
            () ->
                Refusal.when(
                    outside(body.summary(), SHORTEST_SUMMARY, kind.longestSummary()),
                    prefix + "summary-out-of-range"))
        .or(
            () ->
                Refusal.when(
                    kind.parts().stream().anyMatch(part -> bad(part, body.lines(part))),
                    prefix + "lines-out-of-range"));
  }

  private static boolean outside(String text, int least, int most) {
    return text.length() < least || text.length() > most;
  }

  private static boolean bad(LessonPart part, List<String> lines) {
    boolean answers = part == LessonPart.ANSWERS;
    return lines.size() < (answers ? FEWEST_ANSWERS : 1)
        || lines.size() > (answers ? MOST_ANSWERS : MOST_LINES)
        || lines.stream().anyMatch(line -> line.isBlank() || line.length() > LONGEST_LINE);
  }

  /** Both languages say the same things, line by line. */
  private static boolean differs(LessonKind kind, LessonWish wish) {
    return kind.parts().stream()
        .anyMatch(part -> wish.vi().lines(part).size() != wish.en().lines(part).size());
  }

  /** A telephone number, an account or a foreign address teaches nobody and may hurt somebody. */
  private static boolean names(LessonKind kind, LessonWish wish) {
    return Stream.of(wish.vi(), wish.en())
        .flatMap(
            body ->
                Stream.concat(
                    Stream.of(body.title(), body.summary()),
                    kind.parts().stream().flatMap(part -> body.lines(part).stream())))
        .anyMatch(line -> SOMEBODY.matcher(line).find());
  }

  private static boolean wrong(LessonWish wish) {
    return wish.right() < 1 || wish.right() > wish.vi().lines(LessonPart.ANSWERS).size();
  }

  private boolean unknownLaw(List<String> bases) {
    return bases.stream().anyMatch(code -> catalogue.legalBasis(code).isEmpty());
  }

  private boolean unknownGuide(String slug) {
    return !slug.isEmpty()
        && LessonKind.PAGES.stream()
            .flatMap(kind -> repository.open(kind).stream())
            .map(Lesson::slug)
            .noneMatch(slug::equals);
  }

  private static boolean noDay(LessonWish wish, LocalDate today) {
    LocalDate day = wish.reviewBy();
    return day == null || !day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_TIME));
  }
}
