package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.SigningOffice;
import vn.chosach.documents.layout.PrintedPaper;

/**
 * A right to sign, as the layout prints it.
 *
 * @param office key of the office whose powers the holder has, see {@link SigningOffice}; {@code
 *     null} for a right that decides nothing
 */
public record Signing(
    UUID id,
    UUID officer,
    String agency,
    @Nullable String office,
    PrintedPaper.Signature signature,
    LocalDate from,
    @Nullable LocalDate to,
    String basis) {

  /** The same with the paper that gives it. */
  Signing by(String paper) {
    return new Signing(id, officer, agency, office, signature, from, to, paper);
  }

  /** Whoever signs under this right. */
  Signatory signatory() {
    return new Signatory(officer, agency, as(), office, signature.title(), signature.name());
  }

  private Signatory.SigningAs as() {
    return switch (signature.capacity()) {
      case HEAD, ACTING -> Signatory.SigningAs.HOLDER;
      case FOR_HEAD -> Signatory.SigningAs.DEPUTY;
      case ON_BEHALF, BY_ORDER, BY_PROXY -> Signatory.SigningAs.OTHER;
    };
  }
}
