package vn.chosach.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Vietnam;

/**
 * What happened to a case, as far as it is counted: no names, no words, no persons. Made for the
 * rooms that count; it is the same for every reader.
 *
 * @param id the case
 * @param number as people say it
 * @param agency key of the agency that began it; who leads later, the entries tell
 * @param area code of the commune, ward or special zone
 * @param goods code of the goods group
 * @param violation code of the kind of violation
 * @param entries what happened, oldest first
 */
public record CaseStory(
    UUID id,
    String number,
    String agency,
    @Nullable String area,
    @Nullable String goods,
    @Nullable String violation,
    List<Entry> entries) {

  public CaseStory {
    entries = List.copyOf(entries);
  }

  /**
   * One entry of the timeline.
   *
   * @param step position, rising by one
   * @param at when it happened
   * @param writtenAt when it was written down
   * @param event what happened
   * @param dong amount that the act states: of a decision its whole amount, of a payment what came
   *     in with what was paid for being late, of a valuation the value of the goods
   * @param before amount that held before the act, where it states one
   * @param found whether an inspection found a violation
   * @param goods whether goods were secured, or seized by a signed decision
   * @param subject sort of the subject that was named
   * @param involved key of the agency that began to work along, or to lead
   * @param tip tip behind the signal that joined or left
   * @param violation code of the kind of violation that holds from this entry on, as far as
   *     valuations were asked for
   * @param decision number of the decision that was signed, annulled or changed, or of the referral
   *     in which a file went to the criminal side, was declined or taken back by its sender
   * @param stopped whether a prosecution was stopped
   */
  public record Entry(
      int step,
      Instant at,
      Instant writtenAt,
      CaseEvent event,
      @Nullable Long dong,
      @Nullable Long before,
      boolean found,
      boolean goods,
      @Nullable SubjectKind subject,
      @Nullable String involved,
      @Nullable UUID tip,
      @Nullable String violation,
      @Nullable String decision,
      boolean stopped) {

    /** The same while another kind of violation held. */
    public Entry of(@Nullable String kind) {
      return new Entry(
          step, at, writtenAt, event, dong, before, found, goods, subject, involved, tip, kind,
          decision, stopped);
    }

    /** Day on which it happened. */
    public LocalDate day() {
      return Vietnam.dayOf(at);
    }
  }

  /** Which stories are asked for. */
  public sealed interface Which {

    /** Events that whoever asks counts; nothing else is told. */
    Set<CaseEvent> events();

    /** These cases; at most 500. */
    record Of(Collection<UUID> cases, Set<CaseEvent> events) implements Which {}

    /**
     * The next ones by identifier, which rises with the time of opening.
     *
     * @param after the last one read; {@code null} for the beginning
     * @param limit at most this many, 1 to 500
     */
    record Next(@Nullable UUID after, int limit, Set<CaseEvent> events) implements Which {}
  }
}
