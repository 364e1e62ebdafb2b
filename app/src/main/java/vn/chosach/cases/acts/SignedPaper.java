package vn.chosach.cases.acts;

import java.time.LocalDate;
import java.util.UUID;
import vn.chosach.documents.Signatory;

/**
 * A paper of a case that was just signed.
 *
 * @param number as printed
 * @param day day of the signature
 */
record SignedPaper(UUID document, String number, LocalDate day, Signatory by) {}
