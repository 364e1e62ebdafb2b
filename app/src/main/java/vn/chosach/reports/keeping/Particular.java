package vn.chosach.reports.keeping;

import java.time.LocalDate;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * What the forms ask of a case and its procedure does not record: persons accused, tax penalties,
 * goods sold or destroyed. Stating it again of the same day and paper corrects it; another day or
 * paper is one more.
 *
 * @param number number of the case
 * @param kind what is stated
 * @param amount how many, or đồng; not negative
 * @param on day to which it belongs
 * @param paper document on which it rests
 */
public record Particular(
    String number, ReportFactKind kind, long amount, LocalDate on, String paper) {}
