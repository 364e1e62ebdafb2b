package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.UUID;
import vn.chosach.documents.Signatory;

/**
 * A paper of a case that was just signed.
 *
 * @param number as printed
 * @param day day of the signature
 */
public record SignedPaper(UUID document, String number, LocalDate day, Signatory by) {}
