package vn.chosach.journal;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * One act, as it is written into the journal.
 *
 * @param actor who did it
 * @param verb what was done, {@code room.verb-in-past-tense}, for instance {@code
 *     officers.account-opened}
 * @param subjectKind what it was done to, for instance {@code officer}
 * @param subjectId identifier of the subject within its kind
 * @param reason the words of the actor; {@code null} where the office asks for none
 * @param legalBasis article that allows or demands the act, as cited on documents
 * @param details further facts by name, such as old and new values; no personal data of reporters
 */
public record Act(
    Actor actor,
    String verb,
    String subjectKind,
    String subjectId,
    @Nullable String reason,
    @Nullable String legalBasis,
    Map<String, String> details) {

  private static final Pattern VERB = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

  /**
   * @throws IllegalArgumentException if the verb is not {@code room.words-with-hyphens}
   */
  public Act {
    if (!VERB.matcher(verb).matches()) {
      throw new IllegalArgumentException("not a journal verb: " + verb);
    }
    details = Map.copyOf(details);
  }

  public static Act of(Actor actor, String verb, String subjectKind, Object subjectId) {
    return new Act(actor, verb, subjectKind, subjectId.toString(), null, null, Map.of());
  }

  public Act because(String words) {
    return new Act(actor, verb, subjectKind, subjectId, words, legalBasis, details);
  }

  public Act under(String article) {
    return new Act(actor, verb, subjectKind, subjectId, reason, article, details);
  }

  public Act with(Map<String, String> facts) {
    return new Act(actor, verb, subjectKind, subjectId, reason, legalBasis, facts);
  }
}
