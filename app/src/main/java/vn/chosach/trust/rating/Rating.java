package vn.chosach.trust.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor.ActorKind;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;
import vn.chosach.trust.rating.RatingEvidence.RatingFinding;

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
 * @param reviewed everything that was found, as it was put right since the shop appealed: not
 *     public before a paper is signed; empty while nothing was
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
    List<RatingEvidence> reviewed,
    List<Step<RatingEvent, SignedBy>> steps)
    implements Stepped<RatingState, RatingEvent, SignedBy> {

  /** Where labels are public. */
  public static final String PATH = "/tin-nhiem";

  private static final Set<RatingEvent> HEARD =
      EnumSet.of(RatingEvent.FIND, RatingEvent.JUDGE, RatingEvent.REPLY);

  public Rating {
    evidence = List.copyOf(evidence);
    reviewed = List.copyOf(reviewed);
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

  /** What the next paper says: what is public, or what was put right since the shop appealed. */
  public List<RatingEvidence> findings() {
    return reviewed.isEmpty() ? evidence : reviewed;
  }

  /** During an appeal a criterion is found to be met, or that is taken back, and nothing else. */
  boolean mayFind(RatingEvidence found) {
    return state != RatingState.APPEALED
        || found.finding() == RatingFinding.MET
        || asPublic(found).filter(was -> !findings().contains(was)).isPresent();
  }

  /** What is public of a criterion, where the same is found of it again. */
  private Optional<RatingEvidence> asPublic(RatingEvidence found) {
    return evidence.stream()
        .filter(was -> was.criterion() == found.criterion() && was.finding() == found.finding())
        .findFirst();
  }

  /**
   * With what was found by a criterion, in place of what was found before. During an appeal it
   * stays beside what is public, which whoever takes it back leaves as it is.
   */
  Rating found(RatingEvidence found) {
    boolean back = state == RatingState.APPEALED && found.finding() != RatingFinding.MET;
    List<RatingEvidence> all =
        Stream.concat(
                findings().stream().filter(other -> other.criterion() != found.criterion()),
                Stream.of(back ? asPublic(found).orElse(found) : found))
            .sorted(Comparator.comparingInt(RatingEvidence::criterion))
            .toList();
    return state == RatingState.APPEALED
        ? copy(
            label,
            evidence,
            restsOn,
            replyBy,
            reply,
            appeal,
            all.equals(evidence) ? List.of() : all)
        : copy(label, all, restsOn, replyBy, reply, appeal, reviewed);
  }

  public Rating judged(TrustLabel given, String ground) {
    return copy(given, evidence, ground, replyBy, reply, appeal, reviewed);
  }

  public Rating sent(LocalDate until) {
    return copy(label, evidence, restsOn, until, reply, appeal, reviewed);
  }

  public Rating replied(String words) {
    return copy(label, evidence, restsOn, replyBy, words, appeal, reviewed);
  }

  public Rating appealed(String words) {
    return copy(label, evidence, restsOn, replyBy, reply, words, reviewed);
  }

  private Rating copy(
      TrustLabel label,
      List<RatingEvidence> evidence,
      String restsOn,
      @Nullable LocalDate replyBy,
      String reply,
      String appeal,
      List<RatingEvidence> reviewed) {
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
        reviewed,
        steps);
  }

  /**
   * By a signed paper, which makes public what was put right: who signed first and the days are
   * kept by the papers that follow.
   */
  public Rating decided(TrustLabel given, String by, @Nullable RatingDays days) {
    return new Rating(
        id,
        number,
        agency,
        shop,
        identifier,
        given,
        criteria,
        findings(),
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
        List.of(),
        steps);
  }

  /** What the first signature decides besides the label. */
  public record RatingDays(UUID signer, LocalDate from, LocalDate to, LocalDate appealBy) {}
}
