package vn.chosach.press.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;
import vn.chosach.press.life.BulletinParty.BulletinPart;

/**
 * A press note or a joint alert.
 *
 * @param number as people say it, {@code TC-2026-0001} or {@code CBC-2026-0001}
 * @param agency key of the agency that drafts it
 * @param source address of what is public and what a note rests on; empty for an alert
 * @param embargo hour from which it may be published; {@code null} for none
 * @param answerBy last day for the agencies that are asked; {@code null} for a note
 * @param expiresOn last day on which an alert is public; {@code null} for a note
 * @param author who opened it
 * @param outAt when the signature sent it out
 * @param paper number of that paper
 */
public record Bulletin(
    UUID id,
    String number,
    BulletinKind kind,
    String agency,
    String title,
    String words,
    String source,
    @Nullable Instant embargo,
    @Nullable LocalDate answerBy,
    @Nullable LocalDate expiresOn,
    UUID author,
    BulletinState state,
    Instant since,
    int version,
    @Nullable Instant outAt,
    @Nullable String paper,
    List<BulletinParty> parties,
    List<Step<BulletinEvent, SignedBy>> steps)
    implements Stepped<BulletinState, BulletinEvent, SignedBy> {

  public Bulletin {
    parties = List.copyOf(parties);
    steps = List.copyOf(steps);
  }

  /** Who wrote it, from first to last. */
  public List<UUID> writers() {
    return Stream.concat(
            Stream.of(author),
            steps.stream()
                .filter(
                    step ->
                        step.event() == BulletinEvent.WRITE
                            || step.event() == BulletinEvent.PREPARE)
                .map(step -> step.actor().id())
                .flatMap(Stream::ofNullable))
        .distinct()
        .toList();
  }

  public List<BulletinParty> of(BulletinPart part) {
    return parties.stream().filter(one -> one.part() == part).toList();
  }

  /** A body in one of its parts. */
  public Optional<BulletinParty> party(BulletinPart part, String body) {
    return party(part, Set.of(body));
  }

  /**
   * One of several bodies in one of its parts, for who acts for all; one without an answer first.
   */
  public Optional<BulletinParty> party(BulletinPart part, Set<String> bodies) {
    return of(part).stream()
        .filter(one -> bodies.contains(one.agency()))
        .min(Comparator.comparing(one -> one.answer() != null));
  }

  /** Keys of the agencies that issue it: the one that drafted it and those that signed. */
  public List<String> issuers() {
    return Stream.concat(
            Stream.of(agency),
            of(BulletinPart.SIGNS).stream()
                .filter(BulletinParty::signed)
                .map(BulletinParty::agency))
        .toList();
  }

  /** When everybody may read it; empty before its paper is signed. */
  public Optional<Instant> publicFrom() {
    Instant sent = outAt;
    Instant held = embargo;
    return sent == null
        ? Optional.empty()
        : Optional.of(held != null && held.isAfter(sent) ? held : sent);
  }

  /** Whether everybody may read it at a moment. */
  public boolean shown(Instant now) {
    return state == BulletinState.OUT
        && reached(now)
        && (expiresOn == null || !expiresOn.isBefore(Vietnam.dayOf(now)));
  }

  /** Whether everybody may know of it at a moment, also after it ended. */
  public boolean reached(Instant now) {
    return publicFrom().filter(from -> !from.isAfter(now)).isPresent();
  }

  public Bulletin saying(String heading, String text) {
    return copy(heading, text, outAt, paper);
  }

  public Bulletin sent(Instant at, String number) {
    return copy(title, words, at, number);
  }

  private Bulletin copy(
      String title, String words, @Nullable Instant outAt, @Nullable String paper) {
    return new Bulletin(
        id, number, kind, agency, title, words, source, embargo, answerBy, expiresOn, author, state,
        since, version, outAt, paper, parties, steps);
  }
}
