package vn.chosach.trust.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor.ActorKind;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A label of a shop.
 *
 * @param number as people say it, {@code TN-2026-0001}
 * @param identifier address of the shop or its tax code, as written
 * @param criteria version of the criteria by which it is given
 * @param restsOn last part of the address of a published case; empty for none
 * @param replyBy last day for the reply; {@code null} before the shop has the draft
 * @param reply of the shop, the last one; empty for none
 * @param decidedBy who signed the decision to publish
 * @param paper number of the last signed paper
 * @param shownFrom first public day
 * @param expiresOn last public day
 * @param appealBy last day for an appeal
 * @param appeal of the shop; empty for none
 */
public record Rating(
    UUID id,
    String number,
    String agency,
    String shop,
    String identifier,
    TrustLabel label,
    int criteria,
    List<RatingEvidence> evidence,
    String restsOn,
    UUID author,
    RatingState state,
    Instant since,
    int version,
    @Nullable LocalDate replyBy,
    String reply,
    @Nullable UUID decidedBy,
    @Nullable String paper,
    @Nullable LocalDate shownFrom,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate appealBy,
    String appeal,
    List<Step<RatingEvent, SignedBy>> steps)
    implements Stepped<RatingState, RatingEvent, SignedBy> {

  /** Where labels are public. */
  public static final String PATH = "/tin-nhiem";

  private static final Set<RatingEvent> HEARD =
      EnumSet.of(RatingEvent.FIND, RatingEvent.JUDGE, RatingEvent.REPLY);

  public Rating {
    evidence = List.copyOf(evidence);
    steps = List.copyOf(steps);
  }

  /** Officers who wrote it, without those who signed. */
  public List<UUID> writers() {
    return Stream.concat(
            Stream.of(author),
            steps.stream()
                .filter(step -> step.facts().document() == null)
                .map(Step::actor)
                .filter(actor -> actor.kind() == ActorKind.OFFICER)
                .map(actor -> actor.id())
                .flatMap(Stream::ofNullable))
        .distinct()
        .toList();
  }

  /** Whether everybody may read it on a day. */
  public boolean shown(LocalDate day) {
    LocalDate last = expiresOn;
    return state.shown() && last != null && !last.isBefore(day);
  }

  /** Whether the shop replied to what is found and proposed now. */
  public boolean heard() {
    return !reply.isEmpty()
        && steps.reversed().stream()
            .map(Step::event)
            .filter(HEARD::contains)
            .findFirst()
            .filter(last -> last == RatingEvent.REPLY)
            .isPresent();
  }

  public Rating found(List<RatingEvidence> all) {
    return copy(label, all, restsOn, replyBy, reply, appeal);
  }

  public Rating judged(TrustLabel given, String ground) {
    return copy(given, evidence, ground, replyBy, reply, appeal);
  }

  public Rating sent(LocalDate until) {
    return copy(label, evidence, restsOn, until, reply, appeal);
  }

  public Rating replied(String words) {
    return copy(label, evidence, restsOn, replyBy, words, appeal);
  }

  public Rating appealed(String words) {
    return copy(label, evidence, restsOn, replyBy, reply, words);
  }

  private Rating copy(
      TrustLabel label,
      List<RatingEvidence> evidence,
      String restsOn,
      @Nullable LocalDate replyBy,
      String reply,
      String appeal) {
    return new Rating(
        id,
        number,
        agency,
        shop,
        identifier,
        label,
        criteria,
        evidence,
        restsOn,
        author,
        state,
        since,
        version,
        replyBy,
        reply,
        decidedBy,
        paper,
        shownFrom,
        expiresOn,
        appealBy,
        appeal,
        steps);
  }

  /** By a signed paper: who signed first and the days are kept by the papers that follow. */
  public Rating decided(TrustLabel given, String by, @Nullable RatingDays days) {
    return new Rating(
        id,
        number,
        agency,
        shop,
        identifier,
        given,
        criteria,
        evidence,
        restsOn,
        author,
        state,
        since,
        version,
        replyBy,
        reply,
        days == null ? decidedBy : days.signer(),
        by,
        days == null ? shownFrom : days.from(),
        days == null ? expiresOn : days.to(),
        days == null ? appealBy : days.appealBy(),
        appeal,
        steps);
  }

  /** What the first signature decides besides the label. */
  public record RatingDays(UUID signer, LocalDate from, LocalDate to, LocalDate appealBy) {}
}
