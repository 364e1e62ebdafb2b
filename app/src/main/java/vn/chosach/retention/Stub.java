package vn.chosach.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What stays of an erased record.
 *
 * @param endedOn day from which its term counted
 * @param hash SHA-256, in hex, of what was sealed
 * @param parts how many sealed texts and files went
 * @param first who signed first, with the agency
 * @param second who signed second, of another agency
 */
public record Stub(
    UUID id,
    RecordKind kind,
    String number,
    LocalDate endedOn,
    String hash,
    int parts,
    ErasureProposal.Ground ground,
    String basis,
    Signer first,
    Signer second,
    Instant erasedAt) {

  /** An officer and the agency in whose name it was signed. */
  public record Signer(UUID officer, String agency) {}
}
