package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.plans.life.CoordinationKind;

/**
 * What a letter that gives a task carries besides its words: the last day, the plan, the duty and
 * the advice that it follows.
 *
 * @param kind an order, or a reminder about a duty that is late (R29)
 * @param by last day of the task
 * @param within whether a head gives it to those under the own agency
 */
public record DirectiveOrigin(
    CoordinationKind kind,
    LocalDate by,
    @Nullable UUID plan,
    @Nullable UUID duty,
    @Nullable UUID follows,
    boolean within) {

  private static final String ROOM = "plans";
  private static final String WITHIN = "giao-viec-truc-thuoc";
  private static final Pattern FORM =
      Pattern.compile(
          "(giao-viec|giao-viec-truc-thuoc|don-doc)/(\\d{4}-\\d{2}-\\d{2})/([0-9a-f-]{36})?/([0-9a-f-]{36})?(?:/([0-9a-f-]{36}))?");

  public DocumentOrigin origin() {
    return new DocumentOrigin(
        ROOM,
        (kind == CoordinationKind.REMINDER ? "don-doc" : within ? WITHIN : "giao-viec")
            + "/"
            + by
            + "/"
            + word(plan)
            + "/"
            + word(duty)
            + (follows == null ? "" : "/" + follows));
  }

  /** Empty for a document that gives no task. */
  public static Optional<DirectiveOrigin> of(@Nullable DocumentOrigin documentOrigin) {
    if (documentOrigin == null || !documentOrigin.room().equals(ROOM)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(documentOrigin.id());
    return form.matches()
        ? Optional.of(
            new DirectiveOrigin(
                form.group(1).equals("don-doc")
                    ? CoordinationKind.REMINDER
                    : CoordinationKind.DIRECTIVE,
                LocalDate.parse(form.group(2)),
                id(form.group(3)),
                id(form.group(4)),
                id(form.group(5)),
                form.group(1).equals(WITHIN)))
        : Optional.empty();
  }

  private static String word(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
