package vn.chosach.referrals.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.Identifier;

/**
 * A room in which agencies hold things with subjects in them. Each contributes one bean. Called
 * within the transaction of the question, for each subject alike, whoever asks: the time that it
 * takes tells nothing of what is held.
 */
public interface SubjectHolder {

  /** From so many holdings of one room on a subject is no pointer any more: a courier, a bank. */
  int HUB = 50;

  /**
   * What agencies hold with this subject in it, at most one more than {@link #HUB}.
   *
   * @param subject as it was asked
   */
  List<Holding> holdings(AskedSubject subject);

  /**
   * A subject that is asked about.
   *
   * @param kind kind of identifier, or {@code NAME}
   * @param words as typed
   * @param identifier as it was read; {@code null} for a name
   */
  record AskedSubject(String kind, String words, @Nullable Identifier identifier) {}
}
