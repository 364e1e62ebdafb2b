package vn.chosach.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationGround;

/**
 * One wording of a publication.
 *
 * @param id identifier
 * @param publication what it is a wording of
 * @param number position among the editions
 * @param state where it stands
 * @param version rises with each act; acts carry the version that the page showed
 * @param ground why it may be public
 * @param body as it was written
 * @param shown as the public reads it
 * @param correction what was corrected against the edition before; {@code null} for the first
 * @param author who wrote it last
 * @param writtenAt when
 * @param hands who checked and approved it, and when it was public
 * @param expiresOn last day on which it is public
 */
public record Edition(
    UUID id,
    UUID publication,
    int number,
    EditionState state,
    int version,
    PublicationGround ground,
    Body body,
    Body shown,
    @Nullable String correction,
    UUID author,
    Instant writtenAt,
    Hands hands,
    LocalDate expiresOn) {

  /**
   * Through whose hands it went.
   *
   * @param checkedBy who checked it against the law
   * @param approvedBy who approved it
   * @param publishedAt when it became public
   * @param endedAt when it ceased to be
   * @param endReason why it was withdrawn
   */
  public record Hands(
      @Nullable UUID checkedBy,
      @Nullable UUID approvedBy,
      @Nullable Instant publishedAt,
      @Nullable Instant endedAt,
      @Nullable String endReason) {}

  /** The same words, as the public would read them now. */
  Edition hidden(Body masked, @Nullable String corrected, int next) {
    return new Edition(
        id,
        publication,
        number,
        state,
        next,
        ground,
        body,
        masked,
        corrected,
        author,
        writtenAt,
        hands,
        expiresOn);
  }

  /** The same edition in the hands of another author. */
  Edition writtenBy(UUID next) {
    return new Edition(
        id,
        publication,
        number,
        state,
        version + 1,
        ground,
        body,
        shown,
        correction,
        next,
        writtenAt,
        hands,
        expiresOn);
  }

  /** Whether everyone may read it on a day. */
  public boolean open(LocalDate today) {
    return state == EditionState.LIVE && !expiresOn.isBefore(today);
  }
}
