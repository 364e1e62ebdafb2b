package vn.chosach.training.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill that an officer has, says to have, or had.
 *
 * @param level from 1 to {@link Skill#BEST}
 * @param paper number of the certificate, or which paper it is and who issued it
 * @param validTo last day of the paper; {@code null} where it has none
 * @param filed whether a picture of the paper lies in the vault, under {@code id}
 * @param decidedBy who saw the proof; {@code null} while nobody has, and for a certificate
 * @param words why it was not confirmed
 * @param endWords why it ended
 */
public record SkillClaim(
    UUID id,
    UUID officer,
    String skill,
    int level,
    SkillProof proof,
    String paper,
    LocalDate issuedOn,
    @Nullable LocalDate validTo,
    boolean filed,
    SkillClaimState state,
    Instant proposedAt,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    String words,
    String endWords) {

  /** By what it is shown. */
  public enum SkillProof {
    /** A certificate of a class of this program; counts by itself. */
    CERTIFICATE,
    /** A paper that another person has to look at. */
    PAPER
  }

  /** Where it stands. */
  public enum SkillClaimState {
    PROPOSED,
    CONFIRMED,
    REFUSED,
    ENDED;

    /** Message key of its name. */
    public String textKey() {
      return "training.claim." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the paper still holds on a day. */
  public boolean holds(LocalDate day) {
    return validTo == null || !validTo.isBefore(day);
  }
}
