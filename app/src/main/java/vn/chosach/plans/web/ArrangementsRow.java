package vn.chosach.plans.web;

import java.util.List;

/** A rule of coordination in force, with its parties and their focal points. */
public record ArrangementsRow(
    String title, String document, String term, String hours, List<ArrangedParty> parties) {

  /** A party and its focal point. */
  public record ArrangedParty(String agency, String focal) {}
}
