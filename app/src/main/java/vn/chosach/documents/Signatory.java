package vn.chosach.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a paper, by the right under which it was submitted.
 *
 * @param officer the holder of the right
 * @param agency key of the agency in whose name is signed
 * @param as whether the powers of the office are the own ones
 * @param office key of the office whose powers the holder has, see {@link SigningOffice}; {@code
 *     null} for a right that names none, which decides nothing
 * @param title office as it stands under the paper
 * @param name as it stands under the paper
 */
public record Signatory(
    UUID officer, String agency, SigningAs as, @Nullable String office, String title, String name) {

  /** In what relation a signatory stands to the office (Nghị định 30/2020/NĐ-CP art. 13). */
  public enum SigningAs {
    /** Heads the body, or acts as its head. */
    HOLDER,
    /** Signs for the head as deputy (ký thay). */
    DEPUTY,
    /** On behalf of a collective, by order, by proxy: a personal power is not exercised so. */
    OTHER
  }
}
