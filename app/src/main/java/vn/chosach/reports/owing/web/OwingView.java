package vn.chosach.reports.owing.web;

/** Who owes which report today. */
public interface OwingView {

  /**
   * An agency and a form.
   *
   * @param kinds for which periods, one after the other
   * @param since from which day
   * @param paper what it rests on
   */
  record OwingRow(String agency, String form, String kinds, String since, String paper) {}
}
