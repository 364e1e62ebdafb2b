package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.DocumentOrigin;

/**
 * What a letter that gives a task carries besides its words: the last day, the plan, the duty and
 * the advice that it follows.
 *
 * @param by last day of the task
 * @param within whether a head gives it to those under the own agency
 */
public record DirectiveOrigin(
    LocalDate by,
    @Nullable UUID plan,
    @Nullable UUID duty,
    @Nullable UUID follows,
    boolean within) {

  private static final String ROOM = "plans";
  private static final Pattern FORM =
      Pattern.compile(
          "giao-viec(-truc-thuoc)?/(\\d{4}-\\d{2}-\\d{2})/([0-9a-f-]{36})?/([0-9a-f-]{36})?(?:/([0-9a-f-]{36}))?");

  public DocumentOrigin origin() {
    return new DocumentOrigin(
        ROOM,
        "giao-viec"
            + (within ? "-truc-thuoc/" : "/")
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
                LocalDate.parse(form.group(2)),
                id(form.group(3)),
                id(form.group(4)),
                id(form.group(5)),
                form.group(1) != null))
        : Optional.empty();
  }

  private static String word(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
